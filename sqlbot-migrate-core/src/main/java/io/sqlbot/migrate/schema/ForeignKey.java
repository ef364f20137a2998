package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Refuses rows that refer to a row that is not there (the PostgreSQL manual, section
 * 5.5.5).
 *
 * @param columns the columns that refer, in order
 * @param table the table that they refer to
 * @param referenced its columns, as many; none for its primary key
 * @param full whether a row with some NULLs among its columns is refused (MATCH FULL)
 * @param onDelete what happens to the row when the other is deleted, or {@code null} for
 * the default
 * @param onUpdate what happens to the row when the other's key changes, or {@code null}
 * for the default
 * @param attributes name, deferral and validity
 */
public record ForeignKey(List<Identifier> columns, QualifiedName table, List<Identifier> referenced, boolean full,
		@Nullable ReferentialAction onDelete, @Nullable ReferentialAction onUpdate,
		ConstraintAttributes attributes) implements Constraint {

	public ForeignKey {
		columns = List.copyOf(Arguments.notEmpty("columns", columns));
		referenced = List.copyOf(referenced);
		if (!referenced.isEmpty() && referenced.size() != columns.size()) {
			throw new IllegalArgumentException("'columns' of a foreign key to '" + table + "' are " + columns.size()
					+ ", but those that they refer to are " + referenced.size());
		}
		if (onUpdate != null && !onUpdate.columns().isEmpty()) {
			throw new IllegalArgumentException("'onUpdate' does not take columns, only 'onDelete' does");
		}
	}

	/**
	 * A foreign key over the named columns, for static import;
	 * {@link Source#references(String, String...)} completes it.
	 * @param columns the columns that refer, in order, at least one
	 * @return the foreign key without its other end
	 */
	public static Source foreignKey(String... columns) {
		return new Source(Identifier.listOf("columns", columns));
	}

	/**
	 * Say what happens to the row when the other is deleted.
	 * @param action the action
	 * @return the changed copy
	 */
	public ForeignKey onDelete(ReferentialAction action) {
		return new ForeignKey(this.columns, this.table, this.referenced, this.full, Arguments.notNull("action", action),
				this.onUpdate, this.attributes);
	}

	/**
	 * Say what happens to the row when the other's key changes.
	 * @param action the action, without columns
	 * @return the changed copy
	 */
	public ForeignKey onUpdate(ReferentialAction action) {
		return new ForeignKey(this.columns, this.table, this.referenced, this.full, this.onDelete,
				Arguments.notNull("action", action), this.attributes);
	}

	/**
	 * Refuse a row with some of the columns NULL and others not.
	 * @return the changed copy
	 */
	public ForeignKey matchFull() {
		return new ForeignKey(this.columns, this.table, this.referenced, true, this.onDelete, this.onUpdate,
				this.attributes);
	}

	@Override
	public ForeignKey named(String name) {
		return with(this.attributes.named(name));
	}

	/**
	 * Let a transaction put the check off.
	 * @return the changed copy
	 */
	public ForeignKey deferrable() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE));
	}

	/**
	 * Check at the end of the transaction.
	 * @return the changed copy
	 */
	public ForeignKey initiallyDeferred() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE_INITIALLY_DEFERRED));
	}

	/**
	 * Say that the check can't be put off, which is PostgreSQL's default.
	 * @return the changed copy
	 */
	public ForeignKey notDeferrable() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.NOT_DEFERRABLE));
	}

	/**
	 * Leave the rows that are there unchecked, until {@code op.validateConstraint}. Such
	 * a constraint is added without reading the table.
	 * @return the changed copy
	 */
	public ForeignKey notValid() {
		return with(this.attributes.asNotValid());
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public ForeignKey comment(String text) {
		return with(this.attributes.commented(text));
	}

	private ForeignKey with(ConstraintAttributes changed) {
		return new ForeignKey(this.columns, this.table, this.referenced, this.full, this.onDelete, this.onUpdate,
				changed);
	}

	/**
	 * A foreign key without its other end.
	 *
	 * @param columns the columns that refer
	 */
	public record Source(List<Identifier> columns) {

		/**
		 * Name the table that is referred to, as the search path finds it.
		 * @param table the table's name
		 * @param columns its columns, as many as refer; none for its primary key
		 * @return the foreign key
		 */
		public ForeignKey references(String table, String... columns) {
			return references(new QualifiedName(null, Identifier.of("table", table)), columns);
		}

		/**
		 * Name the table that is referred to, in its schema.
		 * @param table the table's name
		 * @param columns its columns, as many as refer; none for its primary key
		 * @return the foreign key
		 */
		public ForeignKey references(QualifiedName table, String... columns) {
			List<Identifier> referenced = (columns.length == 0) ? List.of() : Identifier.listOf("columns", columns);
			return new ForeignKey(this.columns, Arguments.notNull("table", table), referenced, false, null, null,
					ConstraintAttributes.NONE);
		}

	}

}
