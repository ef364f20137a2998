package io.sqlbot.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
	 * @param ending how the segment ends
	 * @return the statements
	 */
	List<String> statements(Ending ending) {
		List<String> statements = new ArrayList<>();
		if (this.move.isReplacement()) {
			// most revisions do this, and two statements take half as long as one of both
			statements.addAll(ending.run(this.move.replacement(this.tables)));
			statements.addAll(ending
				.run(insertion("replaced_history", this::ifReplaced, RowMove.literals(this.move.added(), ", "))));
		}
		else if (this.move.removed().isEmpty()) {
			statements.addAll(this.move.statements(this.tables));
			statements.addAll(ending.run(insertion("history", (values) -> values.get(0))));
		}
		else {
			statements.addAll(this.move.insertion(this.tables));
			statements.add("with removed as (" + this.move.deletion(this.tables) + " returning 1) "
					+ insertion("history", this::ifRemoved).sql());
		}
		return statements;
	}

	private OwnStatement insertion(String name, Function<List<String>, String> outcome, String... further) {
		return new HistoryInsert(this.tables, this.applicationVersion).of(name, this.entry, this.move.settled(),
				outcome, further);
	}

	private String ifReplaced(List<String> values) {
		return "(select " + values.get(0) + " from " + this.tables.version() + " where version_num = " + values.get(1)
				+ ")";
	}

	private String ifRemoved(List<String> values) {
		return "case when (select pg_catalog.count(*) from removed) = " + this.move.removed().size() + " then "
				+ values.get(0) + " end";
	}

}
