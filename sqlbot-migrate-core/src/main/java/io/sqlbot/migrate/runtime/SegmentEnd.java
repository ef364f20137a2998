package io.sqlbot.migrate.runtime;

import java.util.List;
import java.util.stream.Stream;

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
	 * @return the statements
	 */
	List<String> statements() {
		if (this.move.removed().isEmpty()) {
			return plus(this.move.statements(this.tables), insertEntry(outcome()));
		}
		if (this.move.removed().size() == 1 && this.move.added().size() == 1) {
			return replaceRow();
		}
		return plus(this.move.insertion(this.tables),
				"with removed as (" + this.move.deletion(this.tables) + " returning 1) "
						+ insertEntry("case when (select pg_catalog.count(*) from removed) = "
								+ this.move.removed().size() + " then " + outcome() + " end"));
	}

	// most revisions do this, and two plain statements take half as long as one of both
	private List<String> replaceRow() {
		return plus(this.move.statements(this.tables), insertEntry("(select " + outcome() + " from "
				+ this.tables.version() + " where version_num = " + RowMove.literals(this.move.added(), ", ") + ")"));
	}

	private static List<String> plus(List<String> statements, String last) {
		return Stream.concat(statements.stream(), Stream.of(last)).toList();
	}

	private String insertEntry(String outcome) {
		HistoryInsert insert = new HistoryInsert(this.tables, this.applicationVersion);
		return insert.of(List.of(insert.row(this.entry, outcome, this.entry.duration(), this.move.settled())));
	}

	private String outcome() {
		return HistoryInsert.lower(this.entry.outcome());
	}

}
