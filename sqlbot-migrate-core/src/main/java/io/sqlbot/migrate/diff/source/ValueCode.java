package io.sqlbot.migrate.diff.source;

import java.util.regex.Pattern;

import io.sqlbot.migrate.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Constants. A value that is not a string, a whole number or a boolean is written as the
 * expression that PostgreSQL reads.
 */
final class ValueCode {

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})");

	private ValueCode() {
	}

	static Code of(Object value) {
		return (value instanceof String text) ? Code.string(text) : ofSql(Literal.of("value", value).sql());
	}

	/**
	 * Write what makes a given literal.
	 * @param sql the literal
	 * @return the code of a value, or of the expression
	 */
	static Code ofSql(String sql) {
		if (sql.equals("true") || sql.equals("false")) {
			return Code.words(sql);
		}
		if (NUMBER.matcher(sql).matches() && !sql.equals("-0")) {
			return number(Long.parseLong(sql));
		}
		String text = stringOf(sql);
		return (text != null) ? Code.string(text) : Code.call(Literal.class, "sql", Code.string(sql));
	}

	static Code number(long value) {
		return Code.words((value == (int) value) ? String.valueOf(value) : value + "L");
	}

	/**
	 * Read a literal of a string.
	 * @param sql the literal
	 * @return the string, or {@code null} if it is something else, or is written
	 * otherwise than here
	 */
	static @Nullable String stringOf(String sql) {
		String text = null;
		if (sql.length() > 1 && sql.startsWith("'") && sql.endsWith("'")) {
			text = sql.substring(1, sql.length() - 1).replace("''", "'");
		}
		else if (sql.length() > 2 && sql.startsWith("E'") && sql.endsWith("'")) {
			text = sql.substring(2, sql.length() - 1).replace("''", "'").replace("\\\\", "\\");
		}
		return (text != null && Literal.quote(text).equals(sql)) ? text : null;
	}

}
