package io.sqlbot.migrate.schema;

import java.util.List;

/**
 * Refuses rows that are equal in one or several columns.
 *
 * @param columns the columns in order, at least one
 * @param include columns that its index holds beside the key
 * @param nullsDistinct whether two NULLs are different
 * @param attributes name and deferral
 */
public record Unique(List<Identifier> columns, List<Identifier> include, boolean nullsDistinct,
		ConstraintAttributes attributes) implements Constraint {

	public Unique {
		columns = List.copyOf(Arguments.notEmpty("columns", columns));
		include = List.copyOf(include);
	}

	/**
	 * A unique constraint over the named columns, for static import.
	 * @param columns the columns in order, at least one
	 * @return the constraint
	 */
	public static Unique unique(String... columns) {
		return new Unique(Identifier.listOf("columns", columns), List.of(), true, ConstraintAttributes.NONE);
	}

	/**
	 * Take two NULLs as equal.
	 * @return the changed copy
	 */
	public Unique nullsNotDistinct() {
		return new Unique(this.columns, this.include, false, this.attributes);
	}

	@Override
	public Unique named(String name) {
		return with(this.attributes.named(name));
	}

	/**
	 * Keep further columns in its index, for index-only scans.
	 * @param names the columns, at least one
	 * @return the changed copy
	 */
	public Unique include(String... names) {
		return new Unique(this.columns, Identifier.listOf("names", names), this.nullsDistinct, this.attributes);
	}

	/**
	 * Let a transaction put the check off.
	 * @return the changed copy
	 */
	public Unique deferrable() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE));
	}

	/**
	 * Check at the end of the transaction.
	 * @return the changed copy
	 */
	public Unique initiallyDeferred() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE_INITIALLY_DEFERRED));
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public Unique comment(String text) {
		return with(this.attributes.commented(text));
	}

	private Unique with(ConstraintAttributes changed) {
		return new Unique(this.columns, this.include, this.nullsDistinct, changed);
	}

}
