package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The statement that adds rows to the history.
 *
 * @param tables the own tables
 * @param applicationVersion the application's version, or {@code null}
 */
record HistoryInsert(OwnTables tables, @Nullable String applicationVersion) {

	private static final int VALUES = 10;

	private static final String BEGIN = "pg_catalog.transaction_timestamp()";

	private static final String SINCE_BEGIN = "(extract(epoch from pg_catalog.clock_timestamp() - " + BEGIN
			+ ") * 1000)::bigint";

	/**
	 * The statement for one row, which returns its id.
	 * @param name what it is called, with what its text depends on
	 * @param entry what the row says
	 * @param settled the {@link SettledNote}, or {@code null}
	 * @param outcome makes an expression for the outcome, of which the table refuses
	 * NULL, from its value and further ones
	 * @param further these values, as SQL
	 * @return the statement
	 */
	OwnStatement of(String name, HistoryEntry entry, @Nullable String settled, Function<List<String>, String> outcome,
			String... further) {
		List<String> values = new ArrayList<>(values(entry, settled));
		values.add(lower(entry.outcome()));
		values.addAll(List.of(further));
		int last = values.size();
		if (entry.duration() == null) {
			return new OwnStatement(name, values,
					(all) -> of(List.of(row(outcome.apply(all.subList(VALUES, last)), BEGIN, SINCE_BEGIN, all))));
		}
		values.add(milliseconds(entry.duration()));
		return new OwnStatement(name + "_measured", values, (all) -> of(
				List.of(row(outcome.apply(all.subList(VALUES, last)), since(all.get(last)), all.get(last), all))));
	}

	/**
	 * The statement for many rows, which returns their ids.
	 * @param rows the rows, from {@link #row}
	 * @return the SQL
	 */
	String of(List<String> rows) {
		return "insert into " + this.tables.history()
				+ " (outcome, started, duration_ms, revision, direction, segment, description, host, "
				+ "application_version, checksum, error, source, settled) values " + String.join(", ", rows)
				+ " returning id";
	}

	/**
	 * One row.
	 * @param entry what it says, with a duration
	 * @param outcome an expression for its outcome; NULL is refused
	 * @param sinceStart how long ago it began
	 * @param settled the {@link SettledNote}, or {@code null}
	 * @return the row's values in parentheses
	 */
	String row(HistoryEntry entry, String outcome, Duration sinceStart, @Nullable String settled) {
		return row(outcome, since(milliseconds(sinceStart)), milliseconds(Objects.requireNonNull(entry.duration())),
				values(entry, settled));
	}

	private static String row(String outcome, String started, String duration, List<String> values) {
		return "(" + String.join(", ", outcome, started, duration, String.join(", ", values.subList(0, VALUES))) + ")";
	}

	private List<String> values(HistoryEntry entry, @Nullable String settled) {
		return List.of(Quoting.literal(entry.revision()), lower(entry.direction()), Integer.toString(entry.segment()),
				Quoting.literal(entry.description()), literal(HostName.LOCAL), literal(this.applicationVersion),
				literal(entry.checksum()), literal(entry.error()), hex(entry.source()), literal(settled));
	}

	private static String since(String milliseconds) {
		return "pg_catalog.clock_timestamp() - " + milliseconds + " * interval '1 millisecond'";
	}

	private static String milliseconds(Duration duration) {
		return Long.toString(duration.toMillis());
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
