package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * {@code timestamp} or {@code time}, with or without time zone (the PostgreSQL manual,
 * section 8.5).
 *
 * @param name {@code timestamp} or {@code time}
 * @param digits the digits of fractional seconds, or {@code null} for all six
 * @param zoned whether it is {@code with time zone}
 */
public record TimestampType(String name, @Nullable Integer digits, boolean zoned) implements ColumnType {

	/**
	 * The same type with time zone.
	 * @return the type {@code with time zone}
	 */
	public TimestampType withTimeZone() {
		return new TimestampType(this.name, this.digits, true);
	}

	/**
	 * The same type with fewer digits of fractional seconds.
	 * @param digits the digits, 0 to 6
	 * @return the type with that precision
	 */
	public TimestampType precision(int digits) {
		return new TimestampType(this.name, Arguments.between("digits", digits, 0, 6), this.zoned);
	}

	@Override
	public String sql() {
		return this.name + ((this.digits != null) ? "(" + this.digits + ")" : "")
				+ (this.zoned ? " with time zone" : "");
	}

}
