package io.sqlbot.migrate.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.View;

/**
 * Tables and views that go, for a while or for good, and columns that go or change their
 * type; and what uses them. What a view reads is known from the catalog; other texts are
 * searched for names, and tell rather too many.
 */
final class TouchedRelations {

	private final Set<QualifiedName> gone = new HashSet<>();

	private final Set<View.Use> columns = new HashSet<>();

	// by the bare names of relations, as texts may have them
	private final Map<String, Set<String>> columnNames = new HashMap<>();

	private final Set<String> goneNames = new HashSet<>();

	void addGone(QualifiedName relation) {
		this.gone.add(relation);
		this.goneNames.add(relation.name().text());
	}

	void addColumn(QualifiedName table, Identifier column) {
		this.columns.add(new View.Use(table, column));
		this.columnNames.computeIfAbsent(table.name().text(), (any) -> new HashSet<>()).add(column.text());
	}

	boolean isEmpty() {
		return this.columns.isEmpty() && this.gone.isEmpty();
	}

	boolean hasColumnsOf(QualifiedName table) {
		return this.columnNames.containsKey(table.name().text());
	}

	boolean areRead(View view) {
		return view.uses().stream().anyMatch((use) -> this.gone.contains(use.relation()) || this.columns.contains(use));
	}

	// text that reads tables
	boolean areRead(Words words) {
		return words.relations().stream().anyMatch((relation) -> {
			Set<String> touched = this.columnNames.getOrDefault(relation, Set.of());
			return this.goneNames.contains(relation)
					|| touched.stream().anyMatch((column) -> words.readsColumn(relation, column));
		});
	}

	// text about a row of one table
	boolean areInRow(QualifiedName table, Words words) {
		return words.hasAny(this.columnNames.getOrDefault(table.name().text(), Set.of()));
	}

	boolean areNamed(Words words) {
		return words.hasAny(this.goneNames);
	}

}
