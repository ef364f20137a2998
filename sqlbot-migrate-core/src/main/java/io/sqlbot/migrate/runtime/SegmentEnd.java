package io.sqlbot.migrate.runtime;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What is written at the end of a segment, as SQL: the version rows move, and the history
 * gets a row. Where a row to remove is gone, the outcome is NULL, which the table
 * refuses.
 *
 * @param tables the own tables
 * @param entry the history row
 * @param move how the version rows change
 * @param applicationVersion the application's version, or {@code null}
 */
record SegmentEnd(OwnTables tables, HistoryEntry entry, RowMove move, @Nullable String applicationVersion) {

	/**
	 * The statements, the last of which returns the id of the history row.
	 * @return the SQL, each statement closed by a semicolon
	 */
	String sql() {
		if (this.move.removed().isEmpty()) {
			return insertRows() + insertEntry(outcome());
		}
		if (this.move.removed().size() == 1 && this.move.added().size() == 1) {
			return replaceRow();
		}
		return insertRows() + "with removed as (delete from " + this.tables.version() + " where version_num in ("
				+ literals(this.move.removed(), ", ") + ") returning 1) "
				+ insertEntry("case when (select pg_catalog.count(*) from removed) = " + this.move.removed().size()
						+ " then " + outcome() + " end");
	}

	// most revisions do this, and two plain statements take half as long as one of both
	private String replaceRow() {
		String added = literals(this.move.added(), ", ");
		return "update " + this.tables.version() + " set version_num = " + added + " where version_num = "
				+ literals(this.move.removed(), ", ") + "; " + insertEntry("(select " + outcome() + " from "
						+ this.tables.version() + " where version_num = " + added + ")");
	}

	private String insertRows() {
		return this.move.added().isEmpty() ? "" : "insert into " + this.tables.version() + " (version_num) values ("
				+ literals(this.move.added(), "), (") + "); ";
	}

	private String insertEntry(String outcome) {
		return """
				insert into %s (outcome, revision, direction, segment, started, duration_ms, description, host,
				  application_version, checksum, error, source, settled)
				values (%s, %s, %s, %d, pg_catalog.clock_timestamp() - interval '%d milliseconds', %<d, %s, %s, %s, %s, %s, %s,
				  %s) returning id;
				"""
			.formatted(this.tables.history(), outcome, literal(this.entry.revision()), lower(this.entry.direction()),
					this.entry.segment(), this.entry.duration().toMillis(), literal(this.entry.description()),
					literal(HostName.LOCAL), literal(this.applicationVersion), literal(this.entry.checksum()),
					literal(this.entry.error()), hex(this.entry.source()), literal(this.move.settled()));
	}

	private String outcome() {
		return lower(this.entry.outcome());
	}

	private static String lower(Enum<?> value) {
		return Quoting.literal(value.name().toLowerCase(Locale.ROOT));
	}

	private static String literals(Collection<String> values, String separator) {
		return values.stream().map(Quoting::literal).collect(Collectors.joining(separator));
	}

	private static String literal(@Nullable String value) {
		return (value != null) ? Quoting.literal(value) : "null";
	}

	private static String hex(byte @Nullable [] bytes) {
		return (bytes != null) ? Quoting.literal("\\x" + HexFormat.of().formatHex(bytes)) : "null";
	}

}
