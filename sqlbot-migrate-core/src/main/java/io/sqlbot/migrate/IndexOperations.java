package io.sqlbot.migrate;

import java.util.List;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.DropOptions;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.operation.Reindex;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Operations on indexes (the PostgreSQL manual, chapter 11).
 */
public interface IndexOperations extends OperationTarget {

	/**
	 * Create an index.
	 * @param index the index' name
	 * @param table the table's name
	 * @param columns the columns' names in order, at least one
	 */
	default void createIndex(String index, String table, String... columns) {
		createIndex(index, table, (definition) -> definition.columns(columns));
	}

	/**
	 * Create an index of any kind. <pre>
	 * op.createIndex("ix_terminology", "terminology",
	 *     i -&gt; i.using("ivfflat").column("embedding", k -&gt; k.operatorClass("vector_cosine_ops")).with("lists", 100));
	 * </pre>
	 * @param index the index' name
	 * @param table the table's name
	 * @param definition the index
	 */
	default void createIndex(String index, String table, UnaryOperator<IndexDefinition> definition) {
		invoke(create(index, table, definition));
	}

	/**
	 * Create an index that refuses equal values.
	 * @param index the index' name
	 * @param table the table's name
	 * @param columns the columns' names in order, at least one
	 */
	default void createUniqueIndex(String index, String table, String... columns) {
		createIndex(index, table, (definition) -> definition.columns(columns).unique());
	}

	/**
	 * Drop an index.
	 * @param index the index' name
	 */
	default void dropIndex(String index) {
		invoke(DropObject.of(index(index)));
	}

	/**
	 * Drop an index.
	 * @param index the index' name
	 * @param options what to do where it is not there, and whether concurrently
	 */
	default void dropIndex(String index, UnaryOperator<DropOptions> options) {
		invoke(new DropObject(index(index), Arguments.notNull("options", options).apply(DropOptions.DEFAULTS),
				List.of()));
	}

	/**
	 * Drop an index, and say what it was, so that a {@link ReversibleMigration} can
	 * create it again. It is dropped concurrently where it was created so.
	 * @param index the index' name
	 * @param table the table's name
	 * @param definition the index
	 */
	default void dropIndex(String index, String table, UnaryOperator<IndexDefinition> definition) {
		CreateIndex creation = create(index, table, definition);
		QualifiedName name = creation.table().sibling(creation.name());
		DropOptions options = new DropOptions(false, false, !creation.isTransactional());
		invoke(new DropObject(new ObjectReference(ObjectKind.INDEX, name, null, null), options, List.of(creation)));
	}

	/**
	 * Rename an index.
	 * @param index the index' name
	 * @param newName its new name
	 */
	default void renameIndex(String index, String newName) {
		invoke(new RenameObject(index(index), Identifier.of("newName", newName)));
	}

	/**
	 * Build an index anew; writers of its table wait.
	 * @param object the index, or a table or schema with all its indexes
	 */
	default void reindex(ObjectReference object) {
		invoke(new Reindex(qualify(object), false));
	}

	/**
	 * Build an index anew while writers of its table go on.
	 * @param object the index, or a table or schema with all its indexes
	 */
	default void reindexConcurrently(ObjectReference object) {
		invoke(new Reindex(qualify(object), true));
	}

	private CreateIndex create(String index, String table, UnaryOperator<IndexDefinition> definition) {
		return new CreateIndex(Identifier.of("index", index), qualify("table", table),
				Arguments.notNull("definition", definition).apply(IndexDefinition.EMPTY));
	}

	private ObjectReference index(String index) {
		return new ObjectReference(ObjectKind.INDEX, qualify("index", index), null, null);
	}

}
