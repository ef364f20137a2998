package io.sqlbot.migrate.diff.rename;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;

/**
 * The tables and columns of a model that may be renamed: the application's own, as far as
 * they are compared, and not those that go with a parent or were answered for.
 */
final class TableView {

	private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();

	// a partition may become a table of its own, and such a table a partition
	private final Set<QualifiedName> partitions = new HashSet<>();

	private final Predicate<ObjectReference> included;

	TableView(SchemaModel model, Predicate<ObjectReference> included, Set<ObjectReference> answered) {
		this.included = included.and((object) -> !answered.contains(object));
		for (Table table : model.tables()) {
			if (table.isPartition()) {
				this.partitions.add(table.name());
			}
			ObjectReference reference = new ObjectReference(ObjectKind.TABLE, table.name(), null, null);
			if (table.origin().isApplication() && !table.isPartition() && included.test(reference)) {
				this.tables.put(table.name(), table);
			}
		}
	}

	Optional<Table> table(QualifiedName name) {
		return Optional.ofNullable(this.tables.get(name));
	}

	List<Table> without(TableView other) {
		return this.tables.values()
			.stream()
			.filter((table) -> !other.tables.containsKey(table.name()) && !other.partitions.contains(table.name()))
			.filter((table) -> this.included.test(new ObjectReference(ObjectKind.TABLE, table.name(), null, null)))
			.toList();
	}

	List<Table> inBoth(TableView other) {
		return this.tables.values().stream().filter((table) -> other.tables.containsKey(table.name())).toList();
	}

	List<Column> columnsWithout(Table table, TableView other) {
		return columns(table.name()).stream()
			.filter((column) -> other.columns(table.name()).stream().noneMatch(has(column.name())))
			.filter((column) -> this.included
				.test(new ObjectReference(ObjectKind.COLUMN, table.name(), column.name(), null)))
			.toList();
	}

	boolean hasColumn(QualifiedName table, Identifier name) {
		return columns(table).stream().anyMatch(has(name));
	}

	private static Predicate<Column> has(Identifier name) {
		return (column) -> column.name().equals(name);
	}

	private List<Column> columns(QualifiedName table) {
		return table(table).map(Table::columns)
			.orElse(List.of())
			.stream()
			.filter((column) -> !column.isInherited())
			.map(TableColumn::column)
			.toList();
	}

}
