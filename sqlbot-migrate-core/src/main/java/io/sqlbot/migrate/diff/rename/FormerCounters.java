package io.sqlbot.migrate.diff.rename;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.sql.OperationSql;

/**
 * Gives identities that a downgrade makes anew the sequences' names that they had. The
 * downgrade then takes them along into another schema, where the names that PostgreSQL
 * would choose may be taken (the PostgreSQL manual, CREATE TABLE, SEQUENCE NAME).
 *
 * @param model the database as the operations leave it
 */
record FormerCounters(SchemaModel model) {

	List<Operation> in(List<Operation> operations) {
		return operations.stream().flatMap(this::named).toList();
	}

	private Stream<Operation> named(Operation operation) {
		if (operation instanceof AddColumn add && add.column().defaultTo() instanceof Identity) {
			return named(operation, add.table(), add.column().name());
		}
		if (operation instanceof AlterColumn alter && alter.change()
			.action(ColumnAction.SetDefault.class)
			.filter((set) -> set.to() instanceof Identity)
			.isPresent()) {
			return named(operation, alter.table(), alter.column());
		}
		return Stream.of(operation);
	}

	private Stream<Operation> named(Operation operation, QualifiedName table, Identifier column) {
		Optional<QualifiedName> counter = counter(table, column);
		if (counter.isEmpty()) {
			return Stream.of(operation);
		}
		String name = " AS IDENTITY (SEQUENCE NAME " + counter.get().quoted();
		return OperationSql.of(operation)
			.stream()
			.map((sql) -> sql.contains(" AS IDENTITY (") ? sql.replace(" AS IDENTITY (", name + " ")
					: sql.replace(" AS IDENTITY", name + ")"))
			.map((sql) -> new ExecuteSql(sql, 1, true));
	}

	private Optional<QualifiedName> counter(QualifiedName table, Identifier column) {
		return this.model.tables()
			.stream()
			.filter((known) -> known.name().equals(table))
			.flatMap((known) -> known.columns().stream())
			.filter((known) -> known.name().equals(column))
			.map(TableColumn::counter)
			.filter(Objects::nonNull)
			.map(table::sibling)
			.findFirst();
	}

}
