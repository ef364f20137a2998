package io.sqlbot.migrate.schema;

import java.util.List;

/**
 * A primary key over one or several columns.
 *
 * @param columns the columns in order, at least one
 * @param include columns that its index holds beside the key
 * @param attributes name and deferral
 */
public record PrimaryKey(List<Identifier> columns, List<Identifier> include,
		ConstraintAttributes attributes) implements Constraint {

	public PrimaryKey {
		columns = List.copyOf(Arguments.notEmpty("columns", columns));
		include = List.copyOf(include);
	}

	/**
	 * A primary key over the named columns, for static import.
	 * @param columns the columns in order, at least one
	 * @return the primary key
	 */
	public static PrimaryKey primaryKey(String... columns) {
		return new PrimaryKey(Identifier.listOf("columns", columns), List.of(), ConstraintAttributes.NONE);
	}

	@Override
	public PrimaryKey named(String name) {
		return with(this.attributes.named(name));
	}

	/**
	 * Keep further columns in its index, for index-only scans.
	 * @param names the columns, at least one
	 * @return the changed copy
	 */
	public PrimaryKey include(String... names) {
		return new PrimaryKey(this.columns, Identifier.listOf("names", names), this.attributes);
	}

	/**
	 * Let a transaction put the check off.
	 * @return the changed copy
	 */
	public PrimaryKey deferrable() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE));
	}

	/**
	 * Check at the end of the transaction.
	 * @return the changed copy
	 */
	public PrimaryKey initiallyDeferred() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE_INITIALLY_DEFERRED));
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public PrimaryKey comment(String text) {
		return with(this.attributes.commented(text));
	}

	private PrimaryKey with(ConstraintAttributes changed) {
		return new PrimaryKey(this.columns, this.include, changed);
	}

}
