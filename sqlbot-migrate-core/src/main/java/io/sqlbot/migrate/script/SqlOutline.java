package io.sqlbot.migrate.script;

import java.io.Reader;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import io.sqlbot.migrate.sql.SqlScriptReader;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of an SQL revision tells: that it is well formed, whether it has a
 * downgrade, and its checksum.
 *
 * @param hasDowngrade whether there is a part {@code -- downgrade}, even an empty one
 * @param checksum the digests of the parts
 */
record SqlOutline(boolean hasDowngrade, Checksum checksum) {

	static SqlOutline of(Reader reader, String source) {
		Sections sections = new Sections(source);
		new SqlScriptReader(reader, source).forEachRemaining(sections::add);
		return sections.outline();
	}

	/** Sorts the parts into the upgrade and the downgrade. */
	private static final class Sections {

		private final String source;

		private final Map<Marker.Kind, ScriptDigest> digests = new EnumMap<>(Marker.Kind.class);

		private @Nullable ScriptDigest current;

		Sections(String source) {
			this.source = source;
		}

		void add(SqlPart part) {
			if (part instanceof Marker marker && marker.kind().beginsSection()) {
				this.current = begin(marker);
			}
			else if (this.current == null) {
				throw new MalformedRevisionException(this.source, part.line(),
						"SQL stands above the '-- upgrade' line.",
						"Write a line '-- upgrade' between the header and the first statement.");
			}
			else {
				this.current.add(part);
			}
		}

		SqlOutline outline() {
			ScriptDigest upgrade = this.digests.get(Marker.Kind.UPGRADE);
			if (upgrade == null) {
				throw new MalformedRevisionException(this.source, "it has no '-- upgrade' line.",
						"Write a line '-- upgrade' below the header, and the statements below it.");
			}
			ScriptDigest downgrade = this.digests.get(Marker.Kind.DOWNGRADE);
			return new SqlOutline(downgrade != null,
					new Checksum(Checksum.SQL, upgrade.value(), (downgrade != null) ? downgrade.value() : null));
		}

		private ScriptDigest begin(Marker marker) {
			ScriptDigest digest = new ScriptDigest();
			if (this.digests.putIfAbsent(marker.kind(), digest) != null) {
				throw new MalformedRevisionException(this.source, marker.line(),
						"a second '-- " + marker.kind().name().toLowerCase(Locale.ROOT) + "' part begins here.",
						"Join the two parts.");
			}
			return digest;
		}

	}

}
