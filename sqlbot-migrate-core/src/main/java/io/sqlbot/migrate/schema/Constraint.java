package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table: part of CREATE TABLE, or added later (the PostgreSQL manual,
 * section 5.5).
 */
public sealed interface Constraint extends TableElement permits PrimaryKey, Unique, Check, ForeignKey, Exclude {

	/**
	 * What all kinds of constraints have.
	 * @return the attributes
	 */
	ConstraintAttributes attributes();

	/**
	 * The same constraint under a name.
	 * @param name the name
	 * @return the changed copy
	 */
	Constraint named(String name);

	/**
	 * The constraint's name.
	 * @return the name, or {@code null} to let PostgreSQL choose one
	 */
	default @Nullable Identifier name() {
		return attributes().name();
	}

}
