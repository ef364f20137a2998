package io.sqlbot.migrate.script;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumSet;
import java.util.Set;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import io.sqlbot.migrate.sql.SqlScriptReader;

/**
 * What one reading of an SQL revision tells: that it is well formed, whether it has a
 * downgrade, and its checksum. Blanks and comments between statements do not count, nor
 * does how lines end.
 *
 * @param hasDowngrade whether there is a part {@code -- downgrade}, even an empty one
 * @param checksum the digest of the parts
 */
record SqlOutline(boolean hasDowngrade, String checksum) {

	static SqlOutline of(Reader reader, String source) throws IOException {
		ScriptChecksum checksum = new ScriptChecksum();
		Set<Marker.Kind> sections = EnumSet.noneOf(Marker.Kind.class);
		new SqlScriptReader(reader, source).forEachRemaining((part) -> {
			requireInPlace(part, sections, source);
			checksum.add(part);
		});
		if (!sections.contains(Marker.Kind.UPGRADE)) {
			throw new MalformedRevisionException(source, "it has no '-- upgrade' line.",
					"Write a line '-- upgrade' below the header, and the statements below it.");
		}
		return new SqlOutline(sections.contains(Marker.Kind.DOWNGRADE), checksum.value());
	}

	private static void requireInPlace(SqlPart part, Set<Marker.Kind> sections, String source) {
		if (part instanceof Marker marker && marker.kind().beginsSection()) {
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
	}

}
