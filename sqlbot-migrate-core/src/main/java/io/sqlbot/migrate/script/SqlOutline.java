package io.sqlbot.migrate.script;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import io.sqlbot.migrate.sql.SqlScriptReader;

/**
 * What one reading of an SQL revision tells: that it is well formed, whether it has a
 * downgrade, and its checksum. Blanks and comments between statements do not count.
 *
 * @param hasDowngrade whether there is a part {@code -- downgrade}, even an empty one
 * @param checksum the digest of the parts
 */
record SqlOutline(boolean hasDowngrade, String checksum) {

	private static final String CHECKSUM_RULE = "v1:";

	static SqlOutline of(Reader reader, String source) throws IOException {
		SqlScriptReader parts = new SqlScriptReader(reader, source);
		MessageDigest digest = sha256();
		Set<Marker.Kind> sections = EnumSet.noneOf(Marker.Kind.class);
		for (SqlPart part = parts.next(); part != null; part = parts.next()) {
			if (part instanceof Marker marker && marker.kind() != Marker.Kind.COMMIT) {
				if (!sections.add(marker.kind())) {
					throw new MalformedRevisionException(source, marker.line(),
							"a second '-- " + marker.kind().name().toLowerCase() + "' part begins here.",
							"Join the two parts.");
				}
			}
			else if (sections.isEmpty()) {
				throw new MalformedRevisionException(source, part.line(), "SQL stands above the '-- upgrade' line.",
						"Write a line '-- upgrade' between the header and the first statement.");
			}
			update(digest, part);
		}
		if (!sections.contains(Marker.Kind.UPGRADE)) {
			throw new MalformedRevisionException(source, "it has no '-- upgrade' line.",
					"Write a line '-- upgrade' below the header, and the statements below it.");
		}
		return new SqlOutline(sections.contains(Marker.Kind.DOWNGRADE),
				CHECKSUM_RULE + HexFormat.of().formatHex(digest.digest()));
	}

	private static void update(MessageDigest digest, SqlPart part) throws IOException {
		if (part instanceof SqlPart.Statement statement) {
			update(digest, "statement", statement.sql());
		}
		else if (part instanceof Marker marker) {
			update(digest, "marker", marker.kind().name());
		}
		else if (part instanceof SqlPart.Copy copy) {
			update(digest, "copy", copy.sql());
			copy.data().writeTo(new Writer() {

				@Override
				public void write(char[] buffer, int offset, int length) {
					digest.update(new String(buffer, offset, length).getBytes(StandardCharsets.UTF_8));
				}

				@Override
				public void flush() {
					// the digest keeps nothing back
				}

				@Override
				public void close() {
					// the digest goes on
				}

			});
		}
	}

	private static void update(MessageDigest digest, String kind, String text) {
		digest.update((kind + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
