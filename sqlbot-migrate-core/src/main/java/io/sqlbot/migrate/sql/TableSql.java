package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DropTable;
import io.sqlbot.migrate.operation.RenameTable;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Writes what happens to tables.
 */
final class TableSql {

	private TableSql() {
	}

	static String create(CreateTable operation) {
		String elements = operation.elements()
			.stream()
			.map((element) -> "    " + element(element))
			.collect(Collectors.joining(",\n"));
		return "CREATE TABLE " + Quoting.quote(operation.table()) + " (" + (elements.isEmpty() ? "" : "\n") + elements
				+ (elements.isEmpty() ? "" : "\n") + ")";
	}

	static String drop(DropTable operation) {
		return "DROP TABLE " + Quoting.quote(operation.table());
	}

	static String rename(RenameTable operation) {
		return "ALTER TABLE " + Quoting.quote(operation.table()) + " RENAME TO " + Quoting.quote(operation.newName());
	}

	static String columnList(List<Identifier> columns) {
		return columns.stream().map(Quoting::quote).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String element(TableElement element) {
		if (element instanceof Column column) {
			return ColumnSql.definition(column);
		}
		return "PRIMARY KEY " + columnList(((PrimaryKey) element).columns());
	}

}
