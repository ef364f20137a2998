package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.DropColumn;
import io.sqlbot.migrate.operation.RenameColumn;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnType;

/**
 * Writes what happens to columns.
 */
final class ColumnSql {

	private ColumnSql() {
	}

	static String add(AddColumn operation) {
		return "ALTER TABLE " + Quoting.quote(operation.table()) + " ADD COLUMN " + definition(operation.column());
	}

	static String drop(DropColumn operation) {
		return "ALTER TABLE " + Quoting.quote(operation.table()) + " DROP COLUMN " + Quoting.quote(operation.column());
	}

	static String rename(RenameColumn operation) {
		return "ALTER TABLE " + Quoting.quote(operation.table()) + " RENAME COLUMN " + Quoting.quote(operation.column())
				+ " TO " + Quoting.quote(operation.newName());
	}

	static String alter(AlterColumn operation) {
		ColumnChange change = operation.change();
		String column = "ALTER COLUMN " + Quoting.quote(operation.column());
		List<String> actions = new ArrayList<>();
		ColumnChange.DefaultChange defaultChange = change.defaultChange();
		ColumnType type = change.newType();
		if (type != null) {
			// PostgreSQL converts the old default with the type, and fails when it can't,
			// although a new one follows
			if (defaultChange != null) {
				actions.add(column + " DROP DEFAULT");
			}
			String using = (change.usingSql() != null) ? " USING " + change.usingSql() : "";
			actions.add(column + " TYPE " + type.sql() + using);
		}
		ColumnDefault newDefault = (defaultChange != null) ? defaultChange.to() : null;
		if (newDefault != null) {
			actions.add(column + " SET DEFAULT " + expression(newDefault));
		}
		else if (defaultChange != null && type == null) {
			actions.add(column + " DROP DEFAULT");
		}
		if (change.nullability() != null) {
			boolean notNull = change.nullability() == ColumnChange.Nullability.NOT_NULL;
			actions.add(column + (notNull ? " SET NOT NULL" : " DROP NOT NULL"));
		}
		return "ALTER TABLE " + Quoting.quote(operation.table()) + " " + String.join(", ", actions);
	}

	static String definition(Column column) {
		StringBuilder sql = new StringBuilder(Quoting.quote(column.name())).append(' ').append(column.type().sql());
		ColumnDefault defaultTo = column.defaultTo();
		if (defaultTo != null) {
			sql.append(" DEFAULT ").append(expression(defaultTo));
		}
		if (column.isPrimaryKey()) {
			sql.append(" PRIMARY KEY");
		}
		else if (!column.isNullable()) {
			sql.append(" NOT NULL");
		}
		return sql.toString();
	}

	private static String expression(ColumnDefault defaultTo) {
		if (defaultTo instanceof ColumnDefault.Expression expression) {
			return expression.sql();
		}
		Object value = ((ColumnDefault.Value) defaultTo).value();
		boolean needsQuotes = value instanceof String || value instanceof Double || value instanceof Float;
		// NaN and Infinity are written as strings
		return needsQuotes ? Quoting.literal(value.toString()) : value.toString();
	}

}
