package io.sqlbot.migrate.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
 * @param settings collation, storage and comment
 * @param constraints constraints written with the column
 */
public record Column(Identifier name, ColumnType type, boolean isNullable, boolean isPrimaryKey,
		@Nullable ColumnDefault defaultTo, ColumnSettings settings,
		List<Constraint> constraints) implements TableElement {

	public Column {
		constraints = List.copyOf(constraints);
	}

	/**
	 * A nullable column without a default.
	 * @param name the name
	 * @param type the type, see the factory methods of {@link ColumnType}
	 * @return the column
	 */
	public static Column column(String name, ColumnType type) {
		return new Column(new Identifier(name), Arguments.notNull("type", type), true, false, null, ColumnSettings.NONE,
				List.of());
	}

	/**
	 * Make it the table's primary key, and so not null. For a key over several columns
	 * see {@link PrimaryKey#primaryKey(String...)}.
	 * @return the changed column
	 */
	public Column primaryKey() {
		return new Column(this.name, this.type, false, true, this.defaultTo, this.settings, this.constraints);
	}

	/**
	 * Refuse NULL.
	 * @return the changed column
	 */
	public Column notNull() {
		return new Column(this.name, this.type, false, this.isPrimaryKey, this.defaultTo, this.settings,
				this.constraints);
	}

	/**
	 * Give it a constant default.
	 * @param value a value as in {@link Literal#of(String, Object)}, such as a string, a
	 * boolean or a number
	 * @return the changed column
	 * @throws IllegalArgumentException for a type that can't be written
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

	/**
	 * Let PostgreSQL count its values, and refuse others; not null by that.
	 * @return the changed column
	 * @throws IllegalStateException if it has a default already
	 */
	public Column identityAlways() {
		return identityAlways((options) -> options);
	}

	/**
	 * Let PostgreSQL count its values, and refuse others; not null by that.
	 * @param options how to count
	 * @return the changed column
	 * @throws IllegalStateException if it has a default already
	 */
	public Column identityAlways(UnaryOperator<SequenceOptions> options) {
		return withDefault(new Identity(true, options.apply(SequenceOptions.DEFAULTS))).notNull();
	}

	/**
	 * Let PostgreSQL count its values where an insert gives none; not null by that.
	 * @return the changed column
	 * @throws IllegalStateException if it has a default already
	 */
	public Column identityByDefault() {
		return identityByDefault((options) -> options);
	}

	/**
	 * Let PostgreSQL count its values where an insert gives none; not null by that.
	 * @param options how to count
	 * @return the changed column
	 * @throws IllegalStateException if it has a default already
	 */
	public Column identityByDefault(UnaryOperator<SequenceOptions> options) {
		return withDefault(new Identity(false, options.apply(SequenceOptions.DEFAULTS))).notNull();
	}

	/**
	 * Compute it from other columns of the row, and store it.
	 * @param sql the expression
	 * @return the changed column
	 * @throws IllegalStateException if it has a default already
	 */
	public Column generatedAs(String sql) {
		return withDefault(new Generated(sql, true));
	}

	/**
	 * Compute it from other columns of the row whenever it is read (PostgreSQL 18).
	 * @param sql the expression
	 * @return the changed column
	 * @throws IllegalStateException if it has a default already
	 */
	public Column virtualAs(String sql) {
		return withDefault(new Generated(sql, false));
	}

	/**
	 * Compare and sort its text by a collation.
	 * @param collation the collation's name, such as {@code C} or {@code de-x-icu}
	 * @return the changed column
	 */
	public Column collate(String collation) {
		return collate(new QualifiedName(null, Identifier.of("collation", collation)));
	}

	/**
	 * Compare and sort its text by a collation.
	 * @param collation the collation's name, with its schema
	 * @return the changed column
	 */
	public Column collate(QualifiedName collation) {
		return with(new ColumnSettings(Arguments.notNull("collation", collation), this.settings.storage(),
				this.settings.compression(), this.settings.comment()));
	}

	/**
	 * Say how large values are stored.
	 * @param storage the way; written into CREATE TABLE from PostgreSQL 16 on, otherwise
	 * set by a statement of its own
	 * @return the changed column
	 */
	public Column storage(ColumnSettings.Storage storage) {
		return with(new ColumnSettings(this.settings.collation(), Arguments.notNull("storage", storage),
				this.settings.compression(), this.settings.comment()));
	}

	/**
	 * Say how large values are compressed.
	 * @param method {@code pglz} or {@code lz4}
	 * @return the changed column
	 */
	public Column compression(String method) {
		return with(new ColumnSettings(this.settings.collation(), this.settings.storage(),
				Identifier.of("method", method).text(), this.settings.comment()));
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed column
	 */
	public Column comment(String text) {
		return with(new ColumnSettings(this.settings.collation(), this.settings.storage(), this.settings.compression(),
				Arguments.notNull("text", text)));
	}

	/**
	 * Refuse equal values, by a constraint that PostgreSQL names.
	 * @return the changed column
	 */
	public Column unique() {
		return constraint(Unique.unique(this.name.text()));
	}

	/**
	 * Refuse values, by a constraint that PostgreSQL names.
	 * @param condition the condition that a row must meet, or leave unknown
	 * @return the changed column
	 */
	public Column check(String condition) {
		return constraint(Check.check(condition));
	}

	/**
	 * Refer to a column of another table, by a constraint that PostgreSQL names.
	 * @param table the other table
	 * @param column its column
	 * @return the changed column
	 */
	public Column references(String table, String column) {
		return constraint(ForeignKey.foreignKey(this.name.text()).references(table, column));
	}

	/**
	 * Add a constraint over this column.
	 * @param constraint the constraint, with name and options
	 * @return the changed column
	 */
	public Column constraint(Constraint constraint) {
		List<Constraint> all = new ArrayList<>(this.constraints);
		all.add(Arguments.notNull("constraint", constraint));
		return new Column(this.name, this.type, this.isNullable, this.isPrimaryKey, this.defaultTo, this.settings, all);
	}

	private Column with(ColumnSettings changed) {
		return new Column(this.name, this.type, this.isNullable, this.isPrimaryKey, this.defaultTo, changed,
				this.constraints);
	}

	private Column withDefault(ColumnDefault value) {
		if (this.defaultTo != null) {
			throw new IllegalStateException("The column '" + this.name + "' has a default already");
		}
		return new Column(this.name, this.type, this.isNullable, this.isPrimaryKey, value, this.settings,
				this.constraints);
	}

}
