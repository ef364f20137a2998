package io.sqlbot.migrate.operation;

import java.util.List;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates an index.
 *
 * @param name the index' name; it lands in the schema of its table
 * @param table the table
 * @param definition the index
 */
public record CreateIndex(Identifier name, QualifiedName table, IndexDefinition definition) implements Operation {

	public CreateIndex {
		Arguments.notNull("definition", definition);
		if (definition.keys().isEmpty()) {
			throw new IllegalArgumentException("'columns' of index '" + name + "' must not be empty");
		}
		if (definition.has(IndexDefinition.Trait.NULLS_NOT_DISTINCT) && !definition.has(IndexDefinition.Trait.UNIQUE)) {
			throw new IllegalArgumentException("'nullsNotDistinct' of index '" + name + "' needs unique()");
		}
		if (definition.has(IndexDefinition.Trait.CONCURRENTLY) && definition.comment() != null) {
			throw new IllegalArgumentException("'comment' of index '" + name
					+ "' can't be set while it is built concurrently: use op.comment(...) afterwards");
		}
		if (definition.has(IndexDefinition.Trait.CONCURRENTLY) && definition.has(IndexDefinition.Trait.ONLY)) {
			throw new IllegalArgumentException("'concurrently' and 'only' of index '" + name
					+ "' exclude each other: PostgreSQL does not build an index of a partitioned table concurrently");
		}
	}

	@Override
	public boolean isTransactional() {
		return !this.definition.has(IndexDefinition.Trait.CONCURRENTLY);
	}

	@Override
	public Inverse inverse() {
		if (this.definition.has(IndexDefinition.Trait.IF_NOT_EXISTS)) {
			return Inverse.ifExisted("ifNotExists");
		}
		ObjectReference index = new ObjectReference(ObjectKind.INDEX, this.table.sibling(this.name), null, null);
		DropOptions options = new DropOptions(false, false, !isTransactional());
		return Inverse.by(new DropObject(index, options, List.of(this)));
	}

}
