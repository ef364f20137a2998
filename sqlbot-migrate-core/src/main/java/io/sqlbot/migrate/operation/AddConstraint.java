package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {

	public AddConstraint {
		verify(Arguments.notNull("constraint", constraint));
	}

	@Override
	public Inverse inverse() {
		Identifier name = this.constraint.name();
		if (name == null) {
			return Inverse.none("PostgreSQL chooses the name of the constraint on table '" + this.table
					+ "', so it can't be dropped by it: give it one with named(\"...\").");
		}
		return Inverse.by(DropObject.of(new ObjectReference(ObjectKind.CONSTRAINT, this.table, name, null), this));
	}

	static void verify(Constraint constraint) {
		if (constraint instanceof Exclude exclude && exclude.elements().isEmpty()) {
			throw new IllegalArgumentException(
					"'elements' of the exclusion constraint must not be empty: name a column and its operator");
		}
		if (constraint.attributes().comment() != null && constraint.name() == null) {
			throw new IllegalArgumentException(
					"'comment' of a constraint needs its name: give it one with named(\"...\")");
		}
	}

}
