package io.sqlbot.migrate.boot.data;

import io.sqlbot.migrate.error.MigrationException;

/**
 * The mapping of Spring Data JDBC does not say which type a column has.
 */
public final class UnknownColumnTypeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnknownColumnTypeException(String property, Class<?> type) {
		super("The mapping of Spring Data JDBC does not say which type the column of " + property
				+ " has: it is written as " + type.getName() + ".",
				"Declare a bean of type ColumnTypeMapping that says it, such as "
						+ "(property) -> property.getName().equals(\"settings\") ? ColumnType.jsonb() : null.");
	}

}
