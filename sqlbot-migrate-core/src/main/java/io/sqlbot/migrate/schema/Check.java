package io.sqlbot.migrate.schema;

/**
 * Refuses rows that do not meet a condition.
 *
 * @param condition the condition over the row; a row for which it is unknown passes
 * @param attributes name and validity
 */
public record Check(String condition, ConstraintAttributes attributes) implements Constraint {

	public Check {
		Arguments.notBlank("condition", condition);
	}

	/**
	 * A check constraint, for static import.
	 * @param condition the condition over the row, such as {@code qty > 0}
	 * @return the constraint
	 */
	public static Check check(String condition) {
		return new Check(condition, ConstraintAttributes.NONE);
	}

	/**
	 * Leave inheriting tables alone.
	 * @return the changed copy
	 */
	public Check noInherit() {
		return with(this.attributes.asNoInherit());
	}

	@Override
	public Check named(String name) {
		return with(this.attributes.named(name));
	}

	/**
	 * Leave the rows that are there unchecked, until {@code op.validateConstraint}. Such
	 * a constraint is added without reading the table.
	 * @return the changed copy
	 */
	public Check notValid() {
		return with(this.attributes.asNotValid());
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public Check comment(String text) {
		return with(this.attributes.commented(text));
	}

	private Check with(ConstraintAttributes changed) {
		return new Check(this.condition, changed);
	}

}
