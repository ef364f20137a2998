package io.sqlbot.migrate.script;

import java.io.Reader;
import java.util.EnumMap;
import java.util.Map;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import io.sqlbot.migrate.sql.SqlScriptReader;

/**
 * What one reading of an SQL revision tells: that it is well formed, whether it has a
 * downgrade, and its checksum.
 *
 * @param hasDowngrade whether there is a part {@code -- downgrade}, even an empty one
 * @param checksum the digests of the parts
 */
record SqlOutline(boolean hasDowngrade, Checksum checksum) {

	static SqlOutline of(Reader reader, String source) {
		SqlScriptReader parts = new SqlScriptReader(reader, source);
		Map<Marker.Kind, ScriptDigest> digests = new EnumMap<>(Marker.Kind.class);
		ScriptDigest current = null;
		for (SqlPart part = parts.next(); part != null; part = parts.next()) {
			if (part instanceof Marker marker && marker.kind() != Marker.Kind.COMMIT) {
				current = new ScriptDigest();
				if (digests.putIfAbsent(marker.kind(), current) != null) {
					throw new MalformedRevisionException(source, marker.line(),
							"a second '-- " + marker.kind().name().toLowerCase() + "' part begins here.",
							"Join the two parts.");
				}
			}
			else if (current == null) {
				throw new MalformedRevisionException(source, part.line(), "SQL stands above the '-- upgrade' line.",
						"Write a line '-- upgrade' between the header and the first statement.");
			}
			else {
				add(part, current);
			}
		}
		ScriptDigest upgrade = digests.get(Marker.Kind.UPGRADE);
		if (upgrade == null) {
			throw new MalformedRevisionException(source, "it has no '-- upgrade' line.",
					"Write a line '-- upgrade' below the header, and the statements below it.");
		}
		ScriptDigest downgrade = digests.get(Marker.Kind.DOWNGRADE);
		return new SqlOutline(downgrade != null,
				new Checksum(Checksum.SQL, upgrade.value(), (downgrade != null) ? downgrade.value() : null));
	}

	private static void add(SqlPart part, ScriptDigest digest) {
		if (part instanceof SqlPart.Statement statement) {
			digest.addStatement(statement.sql());
		}
		else if (part instanceof SqlPart.Copy copy) {
			digest.addRows(copy.sql(), copy.data());
		}
		else {
			digest.addCommit();
		}
	}

}
