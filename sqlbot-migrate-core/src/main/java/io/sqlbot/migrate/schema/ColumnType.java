package io.sqlbot.migrate.schema;

/**
 * The type of a column. The factory methods are meant to be imported statically, so that
 * a revision reads {@code column("name", string(255))}; {@link #type(String)} is the door
 * to every type that has no method of its own.
 */
public sealed interface ColumnType permits NamedType, TimestampType {

	/**
	 * How the type is written in SQL.
	 * @return the type's text, with its modifiers
	 */
	String sql();

	/**
	 * {@code smallint}: two bytes.
	 * @return the type
	 */
	static ColumnType smallInteger() {
		return new NamedType("smallint");
	}

	/**
	 * {@code integer}: four bytes.
	 * @return the type
	 */
	static ColumnType integer() {
		return new NamedType("integer");
	}

	/**
	 * {@code bigint}: eight bytes.
	 * @return the type
	 */
	static ColumnType bigInteger() {
		return new NamedType("bigint");
	}

	/**
	 * {@code numeric} without limits.
	 * @return the type
	 */
	static ColumnType numeric() {
		return new NamedType("numeric");
	}

	/**
	 * {@code numeric(precision, scale)}.
	 * @param precision digits in all, 1 to 1000
	 * @param scale digits after the point, -1000 to 1000
	 * @return the type
	 */
	static ColumnType numeric(int precision, int scale) {
		requireBetween("precision", precision, 1, 1000);
		requireBetween("scale", scale, -1000, 1000);
		return new NamedType("numeric(" + precision + ", " + scale + ")");
	}

	/**
	 * {@code double precision}: eight bytes, inexact.
	 * @return the type
	 */
	static ColumnType doublePrecision() {
		return new NamedType("double precision");
	}

	/**
	 * {@code boolean}.
	 * @return the type
	 */
	static ColumnType bool() {
		return new NamedType("boolean");
	}

	/**
	 * {@code varchar} without a limit of its own.
	 * @return the type
	 */
	static ColumnType string() {
		return new NamedType("varchar");
	}

	/**
	 * {@code varchar(length)}.
	 * @param length the greatest length in characters, 1 to 10485760
	 * @return the type
	 */
	static ColumnType string(int length) {
		requireBetween("length", length, 1, 10_485_760);
		return new NamedType("varchar(" + length + ")");
	}

	/**
	 * {@code text}.
	 * @return the type
	 */
	static ColumnType text() {
		return new NamedType("text");
	}

	/**
	 * {@code jsonb}.
	 * @return the type
	 */
	static ColumnType jsonb() {
		return new NamedType("jsonb");
	}

	/**
	 * {@code uuid}.
	 * @return the type
	 */
	static ColumnType uuid() {
		return new NamedType("uuid");
	}

	/**
	 * {@code bytea}.
	 * @return the type
	 */
	static ColumnType bytes() {
		return new NamedType("bytea");
	}

	/**
	 * {@code date}.
	 * @return the type
	 */
	static ColumnType date() {
		return new NamedType("date");
	}

	/**
	 * {@code timestamp} without time zone; {@link TimestampType#withTimeZone()} adds it.
	 * @return the type
	 */
	static TimestampType timestamp() {
		return new TimestampType(false);
	}

	/**
	 * pgvector's {@code vector} of any dimension. The extension {@code vector} must be
	 * installed in the database.
	 * @return the type
	 */
	static ColumnType vector() {
		return new NamedType("vector");
	}

	/**
	 * pgvector's {@code vector(dimensions)}.
	 * @param dimensions the number of dimensions, 1 to 16000
	 * @return the type
	 */
	static ColumnType vector(int dimensions) {
		requireBetween("dimensions", dimensions, 1, 16_000);
		return new NamedType("vector(" + dimensions + ")");
	}

	/**
	 * Any other type, written into the SQL as it stands.
	 * @param sql the type's text, such as {@code text[]} or {@code "Mood"}
	 * @return the type
	 */
	static ColumnType type(String sql) {
		return new NamedType(sql);
	}

	private static void requireBetween(String parameter, int value, int least, int greatest) {
		if (value < least || value > greatest) {
			throw new IllegalArgumentException(
					"'" + parameter + "' must be between " + least + " and " + greatest + ", but is " + value);
		}
	}

}
