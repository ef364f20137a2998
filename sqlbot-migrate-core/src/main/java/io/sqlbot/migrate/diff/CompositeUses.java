package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.NamedType;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.View;

/**
 * Where rows hold values of composite types, within other types, too.
 *
 * @param from what there is
 * @param to what is to be
 */
record CompositeUses(SchemaObjects from, SchemaObjects to) {

	// tables that are of the type, and stay so
	List<QualifiedName> tablesOf(QualifiedName type) {
		return this.from.tables.values()
			.stream()
			.filter((table) -> isOf(table, type))
			.map(Table::name)
			.filter((name) -> this.to.tables.containsKey(name) && isOf(this.to.tables.get(name), type))
			.toList();
	}

	boolean isUnchanged(QualifiedName table) {
		Table before = this.from.tables.get(table);
		return before != null && before.equals(this.to.tables.get(table));
	}

	// columns of tables and of materialized views that stay for now
	List<ObjectReference> columnsWith(QualifiedName type) {
		Set<QualifiedName> types = typesWith(type);
		List<ObjectReference> columns = new ArrayList<>();
		for (Table table : this.from.tables.values()) {
			if (this.to.tables.containsKey(table.name())) {
				add(columns, table.name(), table.columns(), types);
			}
		}
		for (Map.Entry<QualifiedName, View> view : this.from.views.entrySet()) {
			if (ViewText.isMaterialized(view.getValue()) && this.to.views.containsKey(view.getKey())) {
				add(columns, view.getKey(), view.getValue().columns(), types);
			}
		}
		return columns;
	}

	private static void add(List<ObjectReference> all, QualifiedName relation, List<TableColumn> columns,
			Set<QualifiedName> types) {
		for (TableColumn column : columns) {
			if (types.contains(name(column.column().type()))) {
				all.add(References.column(relation, column.name()));
			}
		}
	}

	// with the domains over it and the types that hold it
	private Set<QualifiedName> typesWith(QualifiedName type) {
		Set<QualifiedName> types = new HashSet<>(Set.of(type));
		int before;
		do {
			before = types.size();
			for (Composite composite : this.from.composites.values()) {
				if (composite.attributes().stream().anyMatch((attribute) -> types.contains(name(attribute.type())))) {
					types.add(composite.name());
				}
			}
			for (Domain domain : this.from.domains.values()) {
				if (types.contains(name(domain.type()))) {
					types.add(domain.name());
				}
			}
		}
		while (types.size() > before);
		return types;
	}

	private static QualifiedName name(ColumnType type) {
		return TypeName.of(type).name();
	}

	private static boolean isOf(Table table, QualifiedName type) {
		String text = table.settings().parentage().ofType();
		return text != null && name(new NamedType(text)).equals(type);
	}

}
