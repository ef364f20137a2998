package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Changes a column's type, nullability and default.
 *
 * @param table the table
 * @param column the column's name
 * @param change what changes, at least one thing
 */
public record AlterColumn(QualifiedName table, Identifier column, ColumnChange change) implements Operation {

	public AlterColumn {
		if (change.newType() == null && change.usingSql() != null) {
			throw new IllegalArgumentException(
					"'using' of column '" + column + "' converts to a new type: give type(...) as well");
		}
		if (change.equals(ColumnChange.NONE)) {
			throw new IllegalArgumentException("The change of column '" + column + "' of table '" + table
					+ "' is empty: name a type, nullability or default");
		}
	}

}
