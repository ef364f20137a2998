package io.sqlbot.migrate.schema;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What refuses NULL in a column or a domain. It is a constraint with a name from
 * PostgreSQL 18 on, and a mere mark before.
 *
 * @param name the constraint's name, or {@code null} for a mere mark
 * @param traits what is unusual about it
 * @param comment what is said about the constraint, or {@code null}
 */
public record NotNull(@Nullable Identifier name, Set<Trait> traits, @Nullable String comment) {

	/** The mere mark. */
	public static final NotNull MARK = new NotNull(null, Set.of(), null);

	public NotNull {
		traits = Set.copyOf(traits);
	}

	/** What may be unusual. */
	public enum Trait {

		/** The rows that are there were not checked. */
		NOT_VALID,

		/** Inheriting tables are left alone. */
		NO_INHERIT,

		/** It came from a parent, and goes with it. */
		INHERITED

	}

}
