package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Makes a constraint of a unique index, without reading the table. The index takes the
 * constraint's name.
 *
 * @param table the table
 * @param index the index' name
 * @param isPrimaryKey whether it becomes the primary key or a unique constraint
 * @param attributes the constraint's name and deferral
 */
public record AddConstraintUsingIndex(QualifiedName table, Identifier index, boolean isPrimaryKey,
		ConstraintAttributes attributes) implements Operation {

	@Override
	public Inverse inverse() {
		return Inverse.none("Dropping the constraint would drop the index '" + this.index
				+ "' with it: give both ways with op.reversibly(...).");
	}

}
