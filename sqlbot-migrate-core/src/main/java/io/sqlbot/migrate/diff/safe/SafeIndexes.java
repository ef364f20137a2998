package io.sqlbot.migrate.diff.safe;

import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;

/**
 * Builds and drops the indexes of filled tables concurrently (the PostgreSQL manual,
 * CREATE INDEX, "Building Indexes Concurrently").
 */
final class SafeIndexes {

	private final TableFacts facts;

	private final Phases phases;

	SafeIndexes(TableFacts facts, Phases phases) {
		this.facts = facts;
		this.phases = phases;
	}

	void create(CreateIndex operation) {
		IndexDefinition definition = operation.definition();
		if (this.facts.isPartitioned(operation.table()) || definition.has(IndexDefinition.Trait.ONLY)) {
			this.phases
				.main(Remarks.blocked(operation.table(), "a partitioned table's index can't be built concurrently"));
			this.phases.main(operation);
			return;
		}
		String comment = definition.comment();
		IndexDefinition bare = new IndexDefinition(definition.keys(), definition.include(), definition.condition(),
				definition.traits(), definition.storage(), null);
		this.phases.index(new CreateIndex(operation.name(), operation.table(), bare.concurrently()));
		this.phases.defer(ObjectKind.INDEX, operation.table(), operation.name());
		if (comment != null) {
			this.phases.comment(new CommentOn(
					new ObjectReference(ObjectKind.INDEX, operation.table().sibling(operation.name()), null, null),
					comment, new CommentOn.Former(null)));
		}
		if (definition.has(IndexDefinition.Trait.UNIQUE) && definition.condition() == null) {
			this.phases.deferKey(operation.table(), columns(definition.keys()));
		}
	}

	// with the column goes the index, what else it uses can't change under it, and its
	// name may be needed: then it must be dropped before
	void drop(DropObject operation) {
		Optional<Table> table = this.facts.tableOfIndex(operation.object().name());
		boolean isPlain = table.isEmpty() || this.facts.isPartitioned(table.get().name())
				|| this.facts.changesUnderIndexes(table.get().name()) || operation.options().isCascade()
				|| this.facts.isGiven(operation.object().name());
		if (isPlain || losesColumns(table.get(), operation.object().name())) {
			this.phases.main(operation);
			return;
		}
		this.phases.index(new DropObject(operation.object(), operation.options().concurrently(), operation.creation()));
	}

	private boolean losesColumns(Table table, QualifiedName name) {
		return table.indexes()
			.stream()
			.filter((index) -> index.name().equals(name.name()))
			.anyMatch((index) -> this.facts.losesColumns(table, index));
	}

	private static List<Identifier> columns(List<IndexKey> keys) {
		return keys.stream().map(IndexKey::sql).map(SafeIndexes::column).map(Identifier::new).toList();
	}

	private static String column(String sql) {
		return sql.startsWith("\"") ? sql.substring(1, sql.length() - 1).replace("\"\"", "\"") : sql;
	}

}
