package io.sqlbot.migrate.schema;

import java.nio.charset.StandardCharsets;

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
		if (text.isBlank()) {
			throw new IllegalArgumentException("A name must not be blank");
		}
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("The name '" + text.replace('\0', '?') + "' contains a NUL character");
		}
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MAX_BYTES) {
			throw new IllegalArgumentException("The name '" + text + "' is " + bytes
					+ " bytes long, but PostgreSQL keeps only " + MAX_BYTES + ": choose a shorter one");
		}
	}

	@Override
	public String toString() {
		return this.text;
	}

}
