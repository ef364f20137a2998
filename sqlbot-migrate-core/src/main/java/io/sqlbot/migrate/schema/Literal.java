package io.sqlbot.migrate.schema;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A value as SQL (the PostgreSQL manual, section 4.1.2). Nearly all kinds are written as
 * string constants without a type, which PostgreSQL reads as the type of the column.
 *
 * @param sql the constant, or an expression
 */
public record Literal(String sql) {

	/** The column's default, for INSERT. */
	public static final Literal DEFAULT = new Literal("DEFAULT");

	/**
	 * An expression in place of a constant, for static import.
	 * @param expression the expression, such as {@code now()}
	 * @return the expression
	 */
	public static Literal sql(String expression) {
		return new Literal(Arguments.notBlank("expression", expression));
	}

	/**
	 * A value as SQL.
	 * @param parameter the parameter's name, for the message
	 * @param value {@code null}, a string, character, boolean, number, UUID, enum
	 * constant (its name), date or time of {@code java.time} or {@code java.sql},
	 * {@link Duration}, {@link Period}, {@code byte[]}, any other array or collection (an
	 * array), a map or {@link Json} (JSON), or a {@link Literal}
	 * @return the constant
	 * @throws IllegalArgumentException for a value of any other type, or a string with a
	 * NUL character
	 */
	public static Literal of(String parameter, @Nullable Object value) {
		if (value instanceof Literal literal) {
			return literal;
		}
		if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long
				|| value instanceof Short || value instanceof Byte || value instanceof BigInteger) {
			return new Literal(String.valueOf(value));
		}
		if (value instanceof BigDecimal number) {
			return new Literal(number.toPlainString());
		}
		return new Literal(quote(parameter, text(parameter, value)));
	}

	/**
	 * A string constant. Without {@code standard_conforming_strings} a backslash would be
	 * an escape, so one that holds a backslash is written in the escape syntax.
	 * @param value the string
	 * @return the constant
	 */
	public static String quote(String value) {
		String doubled = value.replace("'", "''");
		return (value.indexOf('\\') < 0) ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
	}

	private static String quote(String parameter, String value) {
		if (value.indexOf('\0') >= 0) {
			throw new IllegalArgumentException(
					"'" + parameter + "' holds a NUL character, which PostgreSQL does not store in text");
		}
		return quote(value);
	}

	// as PostgreSQL reads it from a string
	private static String text(String parameter, Object value) {
		if (value instanceof String || value instanceof Character || value instanceof Double || value instanceof Float
				|| value instanceof UUID || value instanceof LocalTime || value instanceof OffsetTime
				|| value instanceof Duration || value instanceof Period || value instanceof java.sql.Time) {
			return value.toString();
		}
		String moment = LiteralMoment.text(value);
		if (moment != null) {
			return moment;
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof byte[] bytes) {
			return "\\x" + HexFormat.of().formatHex(bytes);
		}
		if (value instanceof Json json) {
			return json.text();
		}
		if (value instanceof Map<?, ?>) {
			return Json.json(value).text();
		}
		if (value instanceof Collection<?> items) {
			return array(parameter, items.toArray());
		}
		if (value.getClass().isArray()) {
			return array(parameter, value);
		}
		throw new IllegalArgumentException("'" + parameter + "' is a " + value.getClass().getName()
				+ ", which has no form as a constant; write it as a string, or as an expression with Literal.sql(...)");
	}

	private static String array(String parameter, Object items) {
		StringBuilder text = new StringBuilder("{");
		for (int i = 0; i < Array.getLength(items); i++) {
			Object item = Array.get(items, i);
			text.append((i == 0) ? "" : ",");
			if (item == null) {
				text.append("NULL");
			}
			else if (item instanceof Literal) {
				throw new IllegalArgumentException("'" + parameter + "' holds an expression inside an array");
			}
			else if (item instanceof Collection<?> || (item.getClass().isArray() && !(item instanceof byte[]))) {
				text.append(text(parameter, item));
			}
			else {
				text.append(element(parameter, item));
			}
		}
		return text.append('}').toString();
	}

	private static String element(String parameter, Object item) {
		if (item instanceof Number || item instanceof Boolean) {
			return item.toString();
		}
		return '"' + text(parameter, item).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
