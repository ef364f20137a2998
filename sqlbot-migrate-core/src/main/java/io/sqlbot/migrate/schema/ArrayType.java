package io.sqlbot.migrate.schema;

/**
 * An array of another type (the PostgreSQL manual, section 8.15).
 *
 * @param element the type of the elements; an array of arrays is the same type in
 * PostgreSQL as an array
 */
public record ArrayType(ColumnType element) implements ColumnType {

	public ArrayType {
		Arguments.notNull("element", element);
	}

	@Override
	public String sql() {
		return this.element.sql() + "[]";
	}

}
