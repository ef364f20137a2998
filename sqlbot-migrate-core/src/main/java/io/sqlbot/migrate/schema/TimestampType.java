package io.sqlbot.migrate.schema;

/**
 * {@code timestamp}, with or without time zone.
 *
 * @param zoned whether it is {@code timestamp with time zone}
 */
public record TimestampType(boolean zoned) implements ColumnType {

	/**
	 * The same type with time zone.
	 * @return {@code timestamp with time zone}
	 */
	public TimestampType withTimeZone() {
		return new TimestampType(true);
	}

	@Override
	public String sql() {
		return this.zoned ? "timestamp with time zone" : "timestamp";
	}

}
