package io.sqlbot.migrate.diff.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.schema.ArrayType;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.NamedType;
import io.sqlbot.migrate.schema.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Types, by their methods where they have one, however PostgreSQL spells them.
 */
final class TypeCode {

	private static final Map<String, String> METHODS = Map.ofEntries(Map.entry("smallint", "smallInteger"),
			Map.entry("integer", "integer"), Map.entry("bigint", "bigInteger"), Map.entry("smallserial", "smallSerial"),
			Map.entry("serial", "serial"), Map.entry("bigserial", "bigSerial"), Map.entry("numeric", "numeric"),
			Map.entry("double precision", "doublePrecision"), Map.entry("real", "real"), Map.entry("money", "money"),
			Map.entry("boolean", "bool"), Map.entry("varchar", "string"), Map.entry("character varying", "string"),
			Map.entry("text", "text"), Map.entry("jsonb", "jsonb"), Map.entry("json", "json"),
			Map.entry("uuid", "uuid"), Map.entry("bytea", "bytes"), Map.entry("inet", "inet"),
			Map.entry("cidr", "cidr"), Map.entry("macaddr", "macaddr"), Map.entry("date", "date"),
			Map.entry("interval", "interval"), Map.entry("vector", "vector"));

	private static final Pattern SIZED = Pattern
		.compile("(numeric|varchar|character varying|char|character|vector)\\((\\d+)\\)");

	private static final Pattern SCALED = Pattern.compile("numeric\\((\\d+), ?(-?\\d+)\\)");

	private static final Pattern MOMENT = Pattern.compile("(time|timestamp)(?:\\((\\d)\\))? (with|without) time zone");

	private static final Pattern QUOTED = Pattern.compile("(?:\"((?:[^\"]|\"\")+)\"\\.)?\"((?:[^\"]|\"\")+)\"");

	private TypeCode() {
	}

	static Chain of(ColumnType type) {
		if (type instanceof ArrayType array) {
			return call("array", of(array.element()));
		}
		if (type instanceof EnumType named) {
			// the column only names it
			Chain code = call("enumType", Code.string(named.name().name().text()));
			Identifier schema = named.name().schema();
			return (schema != null) ? code.call("inSchema", Code.string(schema.text())) : code;
		}
		if (type instanceof TimestampType moment) {
			return moment(moment.name(), (moment.digits() != null) ? moment.digits().toString() : null, moment.zoned());
		}
		return named(((NamedType) type).sql());
	}

	private static Chain named(String sql) {
		String method = METHODS.get(sql);
		if (method != null) {
			return call(method);
		}
		Matcher matcher = SIZED.matcher(sql);
		if (matcher.matches()) {
			return call(METHODS.getOrDefault(matcher.group(1), "character"), Code.words(matcher.group(2)));
		}
		matcher = SCALED.matcher(sql);
		if (matcher.matches()) {
			return call("numeric", Code.words(matcher.group(1)), Code.words(matcher.group(2)));
		}
		matcher = MOMENT.matcher(sql);
		if (matcher.matches()) {
			return moment(matcher.group(1), matcher.group(2), matcher.group(3).equals("with"));
		}
		if (sql.endsWith("[]")) {
			return call("array", named(sql.substring(0, sql.length() - 2)));
		}
		return domainOrOther(sql);
	}

	private static Chain domainOrOther(String sql) {
		Matcher matcher = QUOTED.matcher(sql);
		if (!matcher.matches()) {
			return call("type", Code.string(sql));
		}
		Code name = Code.string(unquoted(matcher.group(2)));
		return (matcher.group(1) != null) ? call("domain", Code.string(unquoted(matcher.group(1))), name)
				: call("domain", name);
	}

	private static Chain moment(String method, @Nullable String digits, boolean zoned) {
		Chain code = call(method);
		code = (digits != null) ? code.call("precision", Code.words(digits)) : code;
		return zoned ? code.call("withTimeZone") : code;
	}

	private static String unquoted(String name) {
		return name.replace("\"\"", "\"");
	}

	private static Chain call(String method, Code... arguments) {
		return Code.call(ColumnType.class, method, arguments);
	}

}
