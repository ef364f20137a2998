package io.sqlbot.migrate.boot.hibernate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.sqlbot.migrate.schema.Identifier;

/**
 * Names as PostgreSQL stores what Hibernate writes: in lower case unless quoted, and cut
 * where they are too long.
 */
final class StoredName {

	private StoredName() {
	}

	static Identifier of(org.hibernate.boot.model.naming.Identifier name) {
		return of(name.getText(), name.isQuoted());
	}

	/**
	 * The name of what was rendered for the dialect.
	 * @param rendered the name as it stands in DDL
	 * @return the name
	 */
	static Identifier ofRendered(String rendered) {
		boolean isQuoted = rendered.length() > 2 && "\"`".indexOf(rendered.charAt(0)) >= 0;
		return of(isQuoted ? rendered.substring(1, rendered.length() - 1) : rendered, isQuoted);
	}

	static Identifier of(String text, boolean isQuoted) {
		String stored = isQuoted ? text : text.toLowerCase(Locale.ROOT);
		ByteBuffer bytes = ByteBuffer.allocate(Identifier.MAX_BYTES);
		// whole characters only
		StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(stored), bytes, true);
		return new Identifier(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
	}

}
