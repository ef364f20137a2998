package io.sqlbot.migrate.schema;

/**
 * Values that PostgreSQL computes from the row (the PostgreSQL manual, section 5.4).
 *
 * @param sql the expression over columns of the row
 * @param stored whether the value is stored, or computed when it is read (PostgreSQL 18)
 */
public record Generated(String sql, boolean stored) implements ColumnDefault {

	public Generated {
		Arguments.notBlank("expression", sql);
	}

}
