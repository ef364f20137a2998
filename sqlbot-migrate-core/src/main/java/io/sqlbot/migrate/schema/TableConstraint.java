package io.sqlbot.migrate.schema;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table, with what only an existing one has.
 *
 * @param definition the constraint; its name is always known
 * @param traits what else is to be said of it
 * @param index the index behind a primary key, a unique or an exclusion constraint, or
 * {@code null}
 */
public record TableConstraint(Constraint definition, Set<Trait> traits, @Nullable Index index) {

	public TableConstraint {
		traits = Set.copyOf(traits);
		Arguments.notNull("name", definition.name());
	}

	/**
	 * Return its name.
	 * @return the constraint's name
	 */
	public Identifier name() {
		return Arguments.notNull("name", this.definition.name());
	}

	/**
	 * Return whether it has a trait.
	 * @param trait the trait
	 * @return whether it has it
	 */
	public boolean has(Trait trait) {
		return this.traits.contains(trait);
	}

	/** What may be said of a constraint. */
	public enum Trait {

		/** It came from a parent, and goes with it. */
		INHERITED,

		/** It is documentation only (PostgreSQL 18). */
		NOT_ENFORCED,

		/** The last column is a range that may not overlap (PostgreSQL 18). */
		WITHOUT_OVERLAPS,

		/** The last column is a range that must be covered (PostgreSQL 18). */
		PERIOD

	}

}
