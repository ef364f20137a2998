package io.sqlbot.migrate.schema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The name of one object, exactly as PostgreSQL shall store it. It is quoted when it is
 * written, so upper case, dots, quotes and reserved words are all allowed.
 *
 * @param text the name: not blank, without NUL, at most 63 bytes in UTF-8 (the PostgreSQL
 * manual, section 4.1.1; the server would cut a longer one silently)
 */
public record Identifier(String text) {

	/** The longest name in bytes that PostgreSQL keeps. */
	public static final int MAX_BYTES = 63;

	public Identifier {
		verify("name", text);
	}

	/**
	 * A name that was passed as a parameter.
	 * @param parameter the parameter's name, for the message
	 * @param text the name
	 * @return the identifier
	 * @throws IllegalArgumentException if it can't be a name
	 */
	public static Identifier of(String parameter, @Nullable String text) {
		return new Identifier(verify(parameter, text));
	}

	/**
	 * Names that were passed as a parameter.
	 * @param parameter the parameter's name, for the message
	 * @param texts the names, at least one
	 * @return the identifiers
	 * @throws IllegalArgumentException if there is none, or one can't be a name
	 */
	public static List<Identifier> listOf(String parameter, String... texts) {
		List<String> names = Arrays.asList(Arguments.notNull(parameter, texts));
		return Arguments.notEmpty(parameter, names).stream().map((text) -> of(parameter, text)).toList();
	}

	/**
	 * The name in double quotes. Always quoting is right whatever words a future version
	 * of PostgreSQL reserves.
	 * @return the quoted name
	 */
	public String quoted() {
		return '"' + this.text.replace("\"", "\"\"") + '"';
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static String verify(String parameter, @Nullable String value) {
		String text = Arguments.notBlank(parameter, value);
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException(
					"'" + parameter + "' must not contain a NUL character: '" + text.replace('\0', '?') + "'");
		}
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MAX_BYTES) {
			throw new IllegalArgumentException(
					"'" + parameter + "' is " + bytes + " bytes long, but PostgreSQL keeps only " + MAX_BYTES
							+ " of a name: choose a shorter one than '" + text + "'");
		}
		return text;
	}

}
