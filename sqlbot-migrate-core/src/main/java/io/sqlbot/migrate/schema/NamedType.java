package io.sqlbot.migrate.schema;

/**
 * A type given by its SQL text.
 *
 * @param sql the type's text, not blank
 */
public record NamedType(String sql) implements ColumnType {

	public NamedType {
		Arguments.notBlank("sql", sql);
	}

}
