package io.sqlbot.migrate.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A value for a column of type {@code json} or {@code jsonb}. A {@link Map} is written as
 * JSON by itself; a list is an array of PostgreSQL unless it is wrapped in one of these,
 * as nothing but the column tells them apart.
 *
 * @param text the JSON
 */
public record Json(String text) {

	/**
	 * Write a value as JSON, for static import.
	 * @param value a map with strings as keys, an iterable, an array of objects, a
	 * string, a number, a boolean or {@code null}, nested as deep as need be
	 * @return the JSON
	 * @throws IllegalArgumentException for a value of any other type, or a number that
	 * JSON can't hold
	 */
	public static Json json(@Nullable Object value) {
		StringBuilder text = new StringBuilder();
		append(text, value);
		return new Json(text.toString());
	}

	private static void append(StringBuilder text, @Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long
				|| value instanceof Short || value instanceof Byte || value instanceof BigDecimal
				|| value instanceof BigInteger) {
			text.append(value);
		}
		else if (value instanceof Double || value instanceof Float) {
			if (!Double.isFinite(((Number) value).doubleValue())) {
				throw new IllegalArgumentException("'value' holds " + value + ", which JSON can't hold");
			}
			text.append(value);
		}
		else if (value instanceof Map<?, ?> map) {
			appendMap(text, map);
		}
		else if (value instanceof Iterable<?> items) {
			appendItems(text, items);
		}
		else if (value instanceof Object[] items) {
			appendItems(text, Arrays.asList(items));
		}
		else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>
				|| value instanceof UUID || value instanceof Temporal) {
			appendString(text, (value instanceof Enum<?> constant) ? constant.name() : value.toString());
		}
		else if (value instanceof Json json) {
			text.append(json.text());
		}
		else {
			throw new IllegalArgumentException(
					"'value' holds a " + value.getClass().getName() + ", which has no form in JSON here");
		}
	}

	private static void appendMap(StringBuilder text, Map<?, ?> map) {
		text.append('{');
		Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
		while (entries.hasNext()) {
			Map.Entry<?, ?> entry = entries.next();
			if (!(entry.getKey() instanceof String key)) {
				throw new IllegalArgumentException(
						"'value' holds the key " + entry.getKey() + ", which is not a string");
			}
			appendString(text, key);
			text.append(": ");
			append(text, entry.getValue());
			text.append(entries.hasNext() ? ", " : "");
		}
		text.append('}');
	}

	private static void appendItems(StringBuilder text, Iterable<?> items) {
		text.append('[');
		Iterator<?> iterator = items.iterator();
		while (iterator.hasNext()) {
			append(text, iterator.next());
			text.append(iterator.hasNext() ? ", " : "");
		}
		text.append(']');
	}

	private static void appendString(StringBuilder text, String value) {
		text.append('"');
		for (char character : value.toCharArray()) {
			if (character == '"' || character == '\\') {
				text.append('\\').append(character);
			}
			else if (character < ' ') {
				text.append(String.format("\\u%04x", (int) character));
			}
			else {
				text.append(character);
			}
		}
		text.append('"');
	}

}
