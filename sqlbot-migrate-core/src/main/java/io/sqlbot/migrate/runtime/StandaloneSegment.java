package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.operation.Operation;

/**
 * A segment of one statement that PostgreSQL refuses inside a transaction. A second
 * connection holds the lock meanwhile.
 *
 * @param gate where it begins
 * @param executor runs the statement
 */
record StandaloneSegment(SegmentGate gate, StatementExecutor executor) {

	/**
	 * Run the statement and record that it is done, unless another instance did it.
	 * @param operation the statement
	 * @param segment the number of the segment, from 1
	 * @return how many segments of the revision are committed
	 * @throws RowsMovedException if the version rows are not those that the step starts
	 * from
	 */
	int run(Operation operation, int segment) throws SQLException {
		StepContext context = this.gate.context();
		try (BorrowedConnection guard = BorrowedConnection.from(context.guardSource())) {
			int committed = this.gate.begin(guard);
			if (segment <= committed) {
				return committed;
			}
			long start = System.nanoTime();
			this.executor.runAlone(operation);
			context.journal()
				.record(HistoryEntry.of(this.gate.revision(), this.gate.direction(), segment, Outcome.PARTIAL,
						Duration.ofNanos(System.nanoTime() - start), null));
			return segment;
		}
	}

}
