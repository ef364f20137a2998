package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What {@link AlterColumn} changes of a column; all of it in one ALTER TABLE. Every
 * method returns a changed copy, and what is not named stays as it is.
 *
 * @param newType the new type, or {@code null} to keep it
 * @param usingSql the expression that converts the old value, or {@code null} for a cast
 * that PostgreSQL knows
 * @param nullability the new nullability, or {@code null} to keep it
 * @param defaultChange the change of the default, or {@code null} to keep it
 */
public record ColumnChange(@Nullable ColumnType newType, @Nullable String usingSql, @Nullable Nullability nullability,
		@Nullable DefaultChange defaultChange) {

	/** A change of nothing, to start from. */
	public static final ColumnChange NONE = new ColumnChange(null, null, null, null);

	/**
	 * Change the type.
	 * @param type the new type
	 * @return the changed copy
	 */
	public ColumnChange type(ColumnType type) {
		return new ColumnChange(type, this.usingSql, this.nullability, this.defaultChange);
	}

	/**
	 * Convert the values by an expression; needs {@link #type(ColumnType)} too.
	 * @param sql the expression over the old row, such as {@code name::integer}
	 * @return the changed copy
	 */
	public ColumnChange using(String sql) {
		return new ColumnChange(this.newType, sql, this.nullability, this.defaultChange);
	}

	/**
	 * Refuse NULL from now on.
	 * @return the changed copy
	 */
	public ColumnChange notNull() {
		return new ColumnChange(this.newType, this.usingSql, Nullability.NOT_NULL, this.defaultChange);
	}

	/**
	 * Take NULL from now on.
	 * @return the changed copy
	 */
	public ColumnChange nullable() {
		return new ColumnChange(this.newType, this.usingSql, Nullability.NULLABLE, this.defaultChange);
	}

	/**
	 * Set a constant default; existing rows keep their values.
	 * @param value a {@link String}, {@link Boolean} or number
	 * @return the changed copy
	 */
	public ColumnChange defaultValue(Object value) {
		return withDefault(new DefaultChange(new ColumnDefault.Value(value)));
	}

	/**
	 * Set a default that PostgreSQL evaluates; existing rows keep their values.
	 * @param sql the expression's text, such as {@code now()}
	 * @return the changed copy
	 */
	public ColumnChange defaultExpression(String sql) {
		return withDefault(new DefaultChange(new ColumnDefault.Expression(sql)));
	}

	/**
	 * Remove the default.
	 * @return the changed copy
	 */
	public ColumnChange dropDefault() {
		return withDefault(new DefaultChange(null));
	}

	private ColumnChange withDefault(DefaultChange change) {
		return new ColumnChange(this.newType, this.usingSql, this.nullability, change);
	}

	/**
	 * Whether a column takes NULL.
	 */
	public enum Nullability {

		/** It refuses NULL. */
		NOT_NULL,

		/** It takes NULL. */
		NULLABLE

	}

	/**
	 * A change of the default.
	 *
	 * @param to the new default, or {@code null} to remove it
	 */
	public record DefaultChange(@Nullable ColumnDefault to) {
	}

}
