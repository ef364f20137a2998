package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The statement that adds rows to the history, constants and all.
 *
 * @param tables the own tables
 * @param applicationVersion the application's version, or {@code null}
 */
record HistoryInsert(OwnTables tables, @Nullable String applicationVersion) {

	private static final String BEGIN = "pg_catalog.transaction_timestamp()";

	private static final String SINCE_BEGIN = "(extract(epoch from pg_catalog.clock_timestamp() - " + BEGIN
			+ ") * 1000)::bigint";

	/**
	 * The statement, which returns the ids.
	 * @param rows the rows, from {@link #row}
	 * @return the SQL
	 */
	String of(List<String> rows) {
		return "insert into " + this.tables.history()
				+ " (outcome, revision, direction, segment, started, duration_ms, "
				+ "description, host, application_version, checksum, error, source, settled) values "
				+ String.join(", ", rows) + " returning id";
	}

	/**
	 * One row.
	 * @param entry what it says
	 * @param outcome an expression for its outcome; NULL is refused
	 * @param sinceStart how long ago it began, or {@code null} if the transaction began
	 * with it
	 * @param settled the {@link SettledNote}, or {@code null}
	 * @return the row's values in parentheses
	 */
	String row(HistoryEntry entry, String outcome, @Nullable Duration sinceStart, @Nullable String settled) {
		return String.join(", ", "(" + outcome, Quoting.literal(entry.revision()), lower(entry.direction()),
				Integer.toString(entry.segment()),
				(sinceStart != null)
						? "pg_catalog.clock_timestamp() - interval '" + sinceStart.toMillis() + " milliseconds'"
						: BEGIN,
				(entry.duration() != null) ? Long.toString(entry.duration().toMillis()) : SINCE_BEGIN,
				Quoting.literal(entry.description()), literal(HostName.LOCAL), literal(this.applicationVersion),
				literal(entry.checksum()), literal(entry.error()), hex(entry.source()), literal(settled) + ")");
	}

	static String lower(Enum<?> value) {
		return Quoting.literal(value.name().toLowerCase(Locale.ROOT));
	}

	private static String literal(@Nullable String value) {
		return (value != null) ? Quoting.literal(value) : "null";
	}

	private static String hex(byte @Nullable [] bytes) {
		return (bytes != null) ? Quoting.literal("\\x" + HexFormat.of().formatHex(bytes)) : "null";
	}

}
