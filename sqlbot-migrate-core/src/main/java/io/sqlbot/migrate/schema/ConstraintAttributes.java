package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * What all kinds of constraints have, although not each kind takes all of it.
 *
 * @param name the name, or {@code null} to let PostgreSQL choose one
 * @param deferral when it is checked, or {@code null} for at once
 * @param notValid whether the rows that are there are left unchecked
 * @param noInherit whether it does not hold for inheriting tables
 * @param comment what is said about it
 */
public record ConstraintAttributes(@Nullable Identifier name, @Nullable Deferral deferral, boolean notValid,
		boolean noInherit, @Nullable String comment) {

	/** A constraint without a name that is checked at once. */
	public static final ConstraintAttributes NONE = new ConstraintAttributes(null, null, false, false, null);

	ConstraintAttributes named(String text) {
		return new ConstraintAttributes(Identifier.of("name", text), this.deferral, this.notValid, this.noInherit,
				this.comment);
	}

	ConstraintAttributes checked(Deferral when) {
		return new ConstraintAttributes(this.name, when, this.notValid, this.noInherit, this.comment);
	}

	ConstraintAttributes asNotValid() {
		return new ConstraintAttributes(this.name, this.deferral, true, this.noInherit, this.comment);
	}

	ConstraintAttributes asNoInherit() {
		return new ConstraintAttributes(this.name, this.deferral, this.notValid, true, this.comment);
	}

	ConstraintAttributes commented(String text) {
		return new ConstraintAttributes(this.name, this.deferral, this.notValid, this.noInherit,
				Arguments.notNull("text", text));
	}

	/**
	 * When a constraint is checked.
	 */
	public enum Deferral {

		/** At the end of each statement, whatever the transaction says. */
		NOT_DEFERRABLE,

		/** At the end of each statement, unless the transaction says otherwise. */
		DEFERRABLE,

		/** At the end of the transaction, unless that says otherwise. */
		DEFERRABLE_INITIALLY_DEFERRED

	}

}
