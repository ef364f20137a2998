package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Changes a column.
 *
 * @param table the table
 * @param column the column's name
 * @param change what changes, at least one thing
 */
public record AlterColumn(QualifiedName table, Identifier column, ColumnChange change) implements Operation {

	public AlterColumn {
		Arguments.notNull("change", change);
		if (change.actions().isEmpty() && change.newName() == null && change.comment() == null) {
			throw new IllegalArgumentException("'change' of column '" + column + "' of table '" + table
					+ "' is empty: name a type, nullability, default, comment or new name");
		}
		Column existing = change.existing();
		if (existing != null && !existing.name().equals(column)) {
			throw new IllegalArgumentException(
					"'existing' describes the column '" + existing.name() + "', but '" + column + "' is changed");
		}
	}

	@Override
	public Inverse inverse() {
		return ColumnChangeInverse.of(this);
	}

}
