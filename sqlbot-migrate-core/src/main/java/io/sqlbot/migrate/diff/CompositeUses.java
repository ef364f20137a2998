package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * @param rework what is dropped and made anew
 */
record CompositeUses(SchemaObjects from, SchemaObjects to, Rework rework) {

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

	// columns of tables and of materialized views that have it and keep it
	List<ObjectReference> columnsWith(QualifiedName type) {
		Set<QualifiedName> types = typesWith(type);
		List<ObjectReference> columns = new ArrayList<>();
		for (Table table : this.from.tables.values()) {
			Table later = this.to.tables.get(table.name());
			table.columns()
				.stream()
				.filter((column) -> later != null && isOf(column, types) && keepsType(column, later))
				.forEach((column) -> columns.add(References.column(table.name(), column.name())));
		}
		for (View view : this.from.views.values()) {
			boolean stays = ViewText.isMaterialized(view) && this.to.views.containsKey(view.name())
					&& !this.rework.isRemade(view);
			view.columns()
				.stream()
				.filter((column) -> stays && isOf(column, types))
				.forEach((column) -> columns.add(References.column(view.name(), column.name())));
		}
		return columns;
	}

	// now or later, but for tables that go before anything else
	boolean isHeld(QualifiedName type) {
		return !columnsWith(type).isEmpty() || !tablesWithout(type).isEmpty();
	}

	// the tables of which a column that has it goes or gets another type
	List<QualifiedName> tablesWithout(QualifiedName type) {
		Set<QualifiedName> types = typesWith(type);
		return this.from.tables.values().stream().filter((table) -> {
			Table later = this.to.tables.get(table.name());
			return later != null
					&& table.columns().stream().anyMatch((column) -> isOf(column, types) && !keepsType(column, later));
		}).map(Table::name).toList();
	}

	private static boolean isOf(TableColumn column, Set<QualifiedName> types) {
		return types.contains(name(column.column().type()));
	}

	private static boolean keepsType(TableColumn column, Table later) {
		TableColumn after = SchemaObjects.column(later, column.name());
		return after != null && after.column().type().equals(column.column().type());
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
