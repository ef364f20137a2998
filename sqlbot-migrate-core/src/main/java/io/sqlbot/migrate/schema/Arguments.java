package io.sqlbot.migrate.schema;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Refuses bad arguments at the call, by the name of the parameter.
 */
public final class Arguments {

	private Arguments() {
	}

	/**
	 * Refuse {@code null}, which callers without a null checker may pass.
	 * @param <T> the type of the value
	 * @param parameter the parameter's name
	 * @param value its value
	 * @return the value
	 * @throws IllegalArgumentException if it is {@code null}
	 */
	public static <T> T notNull(String parameter, @Nullable T value) {
		if (value == null) {
			throw new IllegalArgumentException("'" + parameter + "' must not be null");
		}
		return value;
	}

	/**
	 * Refuse {@code null} and text without a visible character.
	 * @param parameter the parameter's name
	 * @param value its value
	 * @return the value
	 * @throws IllegalArgumentException if it is {@code null} or blank
	 */
	public static String notBlank(String parameter, @Nullable String value) {
		String text = notNull(parameter, value);
		if (text.isBlank()) {
			throw new IllegalArgumentException("'" + parameter + "' must not be blank");
		}
		return text;
	}

	/**
	 * Refuse {@code null} and nothing at all.
	 * @param <T> the type of the collection
	 * @param parameter the parameter's name
	 * @param value its value
	 * @return the value
	 * @throws IllegalArgumentException if it is {@code null} or empty
	 */
	public static <T extends Collection<?>> T notEmpty(String parameter, @Nullable T value) {
		T collection = notNull(parameter, value);
		if (collection.isEmpty()) {
			throw new IllegalArgumentException("'" + parameter + "' must not be empty");
		}
		return collection;
	}

	/**
	 * Refuse a number out of range.
	 * @param parameter the parameter's name
	 * @param value its value
	 * @param least the least that is allowed
	 * @param greatest the greatest that is allowed
	 * @return the value
	 * @throws IllegalArgumentException if it is out of range
	 */
	public static int between(String parameter, int value, int least, int greatest) {
		if (value < least || value > greatest) {
			throw new IllegalArgumentException(
					"'" + parameter + "' must be between " + least + " and " + greatest + ", but is " + value);
		}
		return value;
	}

}
