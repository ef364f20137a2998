package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table. {@link #column(String, ColumnType)} is meant to be imported
 * statically; every other method returns a changed copy.
 *
 * @param name the name
 * @param type the type
 * @param isNullable whether it takes NULL
 * @param isPrimaryKey whether it alone is the primary key
 * @param defaultTo the default, or {@code null} for none
 */
public record Column(Identifier name, ColumnType type, boolean isNullable, boolean isPrimaryKey,
		@Nullable ColumnDefault defaultTo) implements TableElement {

	/**
	 * A nullable column without a default.
	 * @param name the name
	 * @param type the type, see the factory methods of {@link ColumnType}
	 * @return the column
	 */
	public static Column column(String name, ColumnType type) {
		return new Column(new Identifier(name), type, true, false, null);
	}

	/**
	 * Make it the table's primary key, and so not null. For a key over several columns
	 * see {@link PrimaryKey#primaryKey(String...)}.
	 * @return the changed column
	 */
	public Column primaryKey() {
		return new Column(this.name, this.type, false, true, this.defaultTo);
	}

	/**
	 * Refuse NULL.
	 * @return the changed column
	 */
	public Column notNull() {
		return new Column(this.name, this.type, false, this.isPrimaryKey, this.defaultTo);
	}

	/**
	 * Give it a constant default.
	 * @param value a {@link String}, {@link Boolean} or number
	 * @return the changed column
	 * @throws IllegalArgumentException for any other type
	 * @throws IllegalStateException if it has a default already
	 */
	public Column defaultValue(Object value) {
		return withDefault(new ColumnDefault.Value(value));
	}

	/**
	 * Give it a default that PostgreSQL evaluates for each row.
	 * @param sql the expression's text, such as {@code now()}
	 * @return the changed column
	 * @throws IllegalStateException if it has a default already
	 */
	public Column defaultExpression(String sql) {
		return withDefault(new ColumnDefault.Expression(sql));
	}

	private Column withDefault(ColumnDefault value) {
		if (this.defaultTo != null) {
			throw new IllegalStateException("The column '" + this.name + "' has a default already");
		}
		return new Column(this.name, this.type, this.isNullable, this.isPrimaryKey, value);
	}

}
