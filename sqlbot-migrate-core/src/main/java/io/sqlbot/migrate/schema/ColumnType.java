package io.sqlbot.migrate.schema;

import java.util.List;

/**
 * The type of a column. The factory methods are meant to be imported statically, so that
 * a revision reads {@code column("name", string(255))}; {@link #type(String)} is the door
 * to every type that has no method of its own.
 */
public sealed interface ColumnType permits NamedType, TimestampType, ArrayType, EnumType {

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
	 * {@code smallserial}: {@code smallint} that takes its default from a sequence of its
	 * own. New tables do better with {@link Column#identityAlways()}.
	 * @return the type
	 */
	static ColumnType smallSerial() {
		return new NamedType("smallserial");
	}

	/**
	 * {@code serial}: {@code integer} that takes its default from a sequence of its own.
	 * @return the type
	 */
	static ColumnType serial() {
		return new NamedType("serial");
	}

	/**
	 * {@code bigserial}: {@code bigint} that takes its default from a sequence of its
	 * own.
	 * @return the type
	 */
	static ColumnType bigSerial() {
		return new NamedType("bigserial");
	}

	/**
	 * {@code numeric} without limits.
	 * @return the type
	 */
	static ColumnType numeric() {
		return new NamedType("numeric");
	}

	/**
	 * {@code numeric(precision)}: whole numbers.
	 * @param precision digits in all, 1 to 1000
	 * @return the type
	 */
	static ColumnType numeric(int precision) {
		Arguments.between("precision", precision, 1, 1000);
		return new NamedType("numeric(" + precision + ")");
	}

	/**
	 * {@code numeric(precision, scale)}.
	 * @param precision digits in all, 1 to 1000
	 * @param scale digits after the point, -1000 to 1000
	 * @return the type
	 */
	static ColumnType numeric(int precision, int scale) {
		Arguments.between("precision", precision, 1, 1000);
		Arguments.between("scale", scale, -1000, 1000);
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
	 * {@code real}: four bytes, inexact.
	 * @return the type
	 */
	static ColumnType real() {
		return new NamedType("real");
	}

	/**
	 * {@code money}; {@link #numeric(int, int)} is nearly always the better choice.
	 * @return the type
	 */
	static ColumnType money() {
		return new NamedType("money");
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
		Arguments.between("length", length, 1, 10_485_760);
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
	 * {@code char(length)}, padded with blanks.
	 * @param length the length in characters, 1 to 10485760
	 * @return the type
	 */
	static ColumnType character(int length) {
		Arguments.between("length", length, 1, 10_485_760);
		return new NamedType("char(" + length + ")");
	}

	/**
	 * {@code jsonb}.
	 * @return the type
	 */
	static ColumnType jsonb() {
		return new NamedType("jsonb");
	}

	/**
	 * {@code json}: the text as it was given.
	 * @return the type
	 */
	static ColumnType json() {
		return new NamedType("json");
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
	 * {@code inet}: a host address, with a netmask or without.
	 * @return the type
	 */
	static ColumnType inet() {
		return new NamedType("inet");
	}

	/**
	 * {@code cidr}: a network.
	 * @return the type
	 */
	static ColumnType cidr() {
		return new NamedType("cidr");
	}

	/**
	 * {@code macaddr}.
	 * @return the type
	 */
	static ColumnType macaddr() {
		return new NamedType("macaddr");
	}

	/**
	 * {@code date}.
	 * @return the type
	 */
	static ColumnType date() {
		return new NamedType("date");
	}

	/**
	 * {@code time} without time zone; {@link TimestampType#withTimeZone()} adds it.
	 * @return the type
	 */
	static TimestampType time() {
		return new TimestampType("time", null, false);
	}

	/**
	 * {@code interval}.
	 * @return the type
	 */
	static ColumnType interval() {
		return new NamedType("interval");
	}

	/**
	 * {@code timestamp} without time zone; {@link TimestampType#withTimeZone()} adds it.
	 * @return the type
	 */
	static TimestampType timestamp() {
		return new TimestampType("timestamp", null, false);
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
		Arguments.between("dimensions", dimensions, 1, 16_000);
		return new NamedType("vector(" + dimensions + ")");
	}

	/**
	 * An array.
	 * @param element the type of its elements
	 * @return the type
	 */
	static ArrayType array(ColumnType element) {
		return new ArrayType(element);
	}

	/**
	 * An enum type, which must exist when the statement runs: neither
	 * {@code op.createTable} nor {@code op.addColumn} creates it, {@code op.createEnum}
	 * does.
	 * @param name the type's name; {@link EnumType#inSchema(String)} adds a schema
	 * @param labels the labels in order; only {@code op.createEnum} needs them
	 * @return the type
	 */
	static EnumType enumType(String name, String... labels) {
		return new EnumType(QualifiedName.of(name), List.of(Arguments.notNull("labels", labels)));
	}

	/**
	 * A domain, or any other type of the user's, by its name.
	 * @param name the domain's name, which is quoted
	 * @return the type
	 */
	static ColumnType domain(String name) {
		return new NamedType(Identifier.of("name", name).quoted());
	}

	/**
	 * A domain, or any other type of the user's, in a schema.
	 * @param schema the schema's name
	 * @param name the domain's name
	 * @return the type
	 */
	static ColumnType domain(String schema, String name) {
		return new NamedType(QualifiedName.of(schema, name).quoted());
	}

	/**
	 * Any other type, written into the SQL as it stands.
	 * @param sql the type's text, such as {@code int4range} or {@code bit(4)}
	 * @return the type
	 */
	static ColumnType type(String sql) {
		return new NamedType(sql);
	}

}
