package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Checks a constraint that was added as not valid against the rows that are there.
 *
 * @param table the table
 * @param constraint the constraint's name
 */
public record ValidateConstraint(QualifiedName table, Identifier constraint) implements Operation {

	@Override
	public Inverse inverse() {
		// no row was changed, and PostgreSQL has no way to forget the check
		return Inverse.nothing();
	}

}
