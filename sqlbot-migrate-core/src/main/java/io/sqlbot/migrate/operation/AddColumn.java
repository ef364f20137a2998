package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Adds a column to a table, with its constraints, in one ALTER TABLE.
 *
 * @param table the table
 * @param column the column
 * @param ifNotExists whether nothing happens where the table has a column of that name
 */
public record AddColumn(QualifiedName table, Column column, boolean ifNotExists) implements Operation {

	public AddColumn {
		Arguments.notNull("column", column);
		column.constraints().forEach(AddConstraint::verify);
		if (ifNotExists && !column.constraints().isEmpty()) {
			throw new IllegalArgumentException("'ifNotExists' of column '" + column.name()
					+ "' would add its constraints again: add them by an operation of their own");
		}
	}

	@Override
	public Inverse inverse() {
		if (this.ifNotExists) {
			return Inverse.ifExisted("ifNotExists");
		}
		return Inverse
			.by(DropObject.of(new ObjectReference(ObjectKind.COLUMN, this.table, this.column.name(), null), this));
	}

}
