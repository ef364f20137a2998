package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * History rows of steps that share a transaction. They are written together, as one
 * statement for many costs the server a fraction of one for each. Only so many are held
 * back that any number of steps fits into memory. Not thread-safe.
 */
final class UnwrittenHistory {

	private static final int MOST_ROWS = 100;

	private static final int MOST_BYTES = 1024 * 1024;

	private final List<Ended> ended = new ArrayList<>();

	private int bytes;

	void add(HistoryEntry entry, Duration duration) {
		this.ended.add(new Ended(entry, duration, System.nanoTime()));
		this.bytes += (entry.source() != null) ? entry.source().length : 0;
	}

	boolean isFull() {
		return this.ended.size() >= MOST_ROWS || this.bytes >= MOST_BYTES;
	}

	void clear() {
		this.ended.clear();
		this.bytes = 0;
	}

	List<HistoryEntry> entries() {
		return this.ended.stream().map(Ended::entry).toList();
	}

	/**
	 * The statements that write them, after the last one's change of the version rows. If
	 * a version row is missing then, the last outcome is NULL, which the table refuses.
	 * @param insert adds the rows
	 * @param move the last one's change of the version rows
	 * @param after the version rows that it leads to
	 * @return the statements
	 */
	List<String> statements(HistoryInsert insert, RowMove move, Set<String> after) {
		List<String> rows = new ArrayList<>();
		for (Ended each : this.ended) {
			boolean last = rows.size() == this.ended.size() - 1;
			String outcome = HistoryInsert.lower(each.entry().outcome());
			rows.add(insert.row(each.entry(), last ? ifAllAreThere(insert.tables(), after, outcome) : outcome,
					each.sinceStart(), last ? move.settled() : null));
		}
		List<String> statements = new ArrayList<>(move.statements(insert.tables()));
		statements.add(insert.of(rows));
		return statements;
	}

	private static String ifAllAreThere(OwnTables tables, Set<String> after, String outcome) {
		return after.isEmpty() ? outcome
				: "case when (select pg_catalog.count(*) from " + tables.version() + " where version_num in ("
						+ RowMove.literals(after, ", ") + ")) = " + after.size() + " then " + outcome + " end";
	}

	/**
	 * A row with the moment when its step ended.
	 *
	 * @param entry the row
	 * @param duration how long its step took
	 * @param nanoTime the moment
	 */
	private record Ended(HistoryEntry entry, Duration duration, long nanoTime) {

		Duration sinceStart() {
			return this.duration.plusNanos(System.nanoTime() - this.nanoTime);
		}

	}

}
