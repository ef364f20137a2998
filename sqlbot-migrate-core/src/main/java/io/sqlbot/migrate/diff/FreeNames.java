package io.sqlbot.migrate.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableConstraint;

/**
 * Gives new constraints and indexes another name where one that stays has it already,
 * which happens to names that nobody wrote only: the database has them from other times.
 */
final class FreeNames {

	private final SchemaObjects live;

	private final Map<QualifiedName, Table> tables;

	private final ComparisonSettings settings;

	// by schema; tables, views, sequences and indexes share their names
	private final Map<String, Set<String>> relations = new HashMap<>();

	FreeNames(SchemaObjects live, Map<QualifiedName, Table> tables, ComparisonSettings settings) {
		this.live = live;
		this.tables = tables;
		this.settings = settings;
	}

	void settle() {
		this.live.tables.forEach((name, table) -> {
			if (this.tables.containsKey(name)) {
				table.constraints().forEach((constraint) -> take(name, constraint.name(), constraint.index() != null));
				table.indexes().forEach((index) -> take(name, index.name(), true));
			}
		});
		this.tables.replaceAll((name, table) -> settled(name, table));
	}

	private Table settled(QualifiedName name, Table table) {
		Table existing = this.live.tables.get(name);
		if (table.equals(existing)) {
			return table;
		}
		Set<String> before = new HashSet<>();
		Set<String> names = new HashSet<>();
		Set<String> seen = new HashSet<>();
		if (existing != null) {
			existing.constraints().forEach((constraint) -> before.add(constraint.name().text()));
			existing.indexes().forEach((index) -> before.add(index.name().text()));
		}
		table.constraints().forEach((constraint) -> keep(constraint.name(), before, names));
		List<TableConstraint> constraints = table.constraints()
			.stream()
			.map((constraint) -> settled(name, constraint, seen.add(constraint.name().text()) ? before : Set.of(),
					names))
			.toList();
		List<Index> indexes = table.indexes()
			.stream()
			.map((index) -> settled(name, index, seen.add(index.name().text()) ? before : Set.of()))
			.toList();
		return new Table(name, table.columns(), constraints, indexes, table.triggers(), table.rowSecurity(),
				table.settings(), table.comment(), table.origin());
	}

	private TableConstraint settled(QualifiedName table, TableConstraint constraint, Set<String> before,
			Set<String> names) {
		String text = constraint.name().text();
		Set<String> taken = taken(table);
		boolean isRelation = constraint.index() != null;
		if (before.contains(text)) {
			return constraint;
		}
		if ((names.contains(text) || (isRelation && taken.contains(text)))
				&& !isWritten(constraint.name(), ChosenNames.isChosen(table.name(), constraint.definition()))) {
			Set<String> all = new HashSet<>(names);
			all.addAll(taken);
			Identifier free = ChosenNames.free(constraint.name(), all);
			names.add(free.text());
			take(table, free, isRelation);
			return ConstraintShape.renamed(constraint, free);
		}
		names.add(text);
		take(table, constraint.name(), isRelation);
		return constraint;
	}

	private Index settled(QualifiedName table, Index index, Set<String> before) {
		Set<String> taken = taken(table);
		if (!before.contains(index.name().text()) && !taken.add(index.name().text())
				&& !isWritten(index.name(), ChosenNames.isChosen(table.name(), index))) {
			Identifier free = ChosenNames.free(index.name(), taken);
			taken.add(free.text());
			return IndexShape.renamed(index, free);
		}
		return index;
	}

	private boolean isWritten(Identifier name, boolean isChosen) {
		return !isChosen && !this.settings.generatedNames().contains(name);
	}

	private static void keep(Identifier name, Set<String> before, Set<String> names) {
		if (before.contains(name.text())) {
			names.add(name.text());
		}
	}

	private void take(QualifiedName table, Identifier name, boolean isRelation) {
		if (isRelation) {
			taken(table).add(name.text());
		}
	}

	private Set<String> taken(QualifiedName table) {
		return this.relations.computeIfAbsent(SchemaObjects.key(table.schema()), (schema) -> new HashSet<>());
	}

}
