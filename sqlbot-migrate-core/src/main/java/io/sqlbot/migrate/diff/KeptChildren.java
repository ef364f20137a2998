package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;

/**
 * Lets tables that the model does not know, but that inherit from or are partitions of
 * one that it changes, change with it.
 */
final class KeptChildren {

	private final SchemaObjects live;

	private final Map<QualifiedName, Table> tables;

	private final Set<QualifiedName> known;

	private final Set<QualifiedName> done = new HashSet<>();

	KeptChildren(SchemaObjects live, Map<QualifiedName, Table> tables, Set<QualifiedName> known) {
		this.live = live;
		this.tables = tables;
		this.known = known;
	}

	void follow() {
		List.copyOf(this.tables.keySet()).forEach(this::follow);
	}

	private void follow(QualifiedName name) {
		Table child = this.tables.get(name);
		if (child == null || this.known.contains(name) || !this.done.add(name)) {
			return;
		}
		for (QualifiedName parent : SchemaObjects.parents(child)) {
			follow(parent);
			Table before = this.live.tables.get(parent);
			Table after = this.tables.get(parent);
			if (before != null && after != null && !before.columns().equals(after.columns())) {
				this.tables.computeIfPresent(name, (any, table) -> changed(table, before, after));
			}
		}
	}

	private static Table changed(Table child, Table before, Table after) {
		Map<Identifier, TableColumn> former = byName(before);
		Map<Identifier, TableColumn> later = byName(after);
		List<TableColumn> columns = new ArrayList<>();
		for (TableColumn column : child.columns()) {
			TableColumn from = former.get(column.name());
			TableColumn to = later.remove(column.name());
			if (from == null) {
				columns.add(column);
			}
			else if (to != null) {
				columns.add(ParentColumn.followed(column, from, to));
			}
			else if (!column.isInherited()) {
				columns.add(column);
			}
		}
		later.values().forEach((column) -> columns.add(ParentColumn.inherited(column)));
		return new Table(child.name(), columns, child.constraints(), child.indexes(), child.triggers(),
				child.rowSecurity(), child.settings(), child.comment(), child.origin());
	}

	private static Map<Identifier, TableColumn> byName(Table table) {
		Map<Identifier, TableColumn> columns = new LinkedHashMap<>();
		table.columns().forEach((column) -> columns.put(column.name(), column));
		return columns;
	}

}
