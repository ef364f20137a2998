package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.sql.OperationSql;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A segment of one statement that PostgreSQL refuses inside a transaction. A second
 * connection holds the lock meanwhile. What is about to run is committed beforehand, so
 * that after a crash the next run finds out what became of it.
 *
 * @param gate where it begins
 * @param executor runs the statement
 */
record StandaloneSegment(SegmentGate gate, StatementExecutor executor) {

	private static final Log logger = LogFactory.getLog(StandaloneSegment.class);

	private static final int MOST_LOSSES = 5;

	/**
	 * Run the statement and record that it is done, unless another instance did it.
	 * @param operation the statement
	 * @param segment the number of the segment, from 1
	 * @return how many segments of the revision are committed
	 * @throws RowsMovedException if the version rows are not those that the step starts
	 * from
	 */
	int run(Operation operation, int segment) throws SQLException {
		long start = System.nanoTime();
		boolean done = false;
		for (int losses = 0; losses < MOST_LOSSES; losses++) {
			try (Guard guard = Guard.take(this.gate)) {
				if (segment <= guard.committed()) {
					return guard.committed();
				}
				done = done || runOnce(operation, segment, guard);
				HistoryEntry entry = HistoryEntry.of(this.gate.revision(), this.gate.direction(), segment,
						Outcome.PARTIAL, Duration.ofNanos(System.nanoTime() - start), null);
				if (done && guard.commit(this.gate.context().journal(), entry)) {
					return segment;
				}
			}
			logger.warn("The connection that holds the lock was lost; taking the lock again");
		}
		throw new SQLException("The connection that holds the lock was lost " + MOST_LOSSES + " times");
	}

	// false if the lock was lost before the statement began
	private boolean runOnce(Operation operation, int segment, Guard guard) throws SQLException {
		StepContext context = this.gate.context();
		context.connection().jdbc().setAutoCommit(true);
		try {
			String sql = String.join(";\n", OperationSql.of(operation));
			Intents intents = new Intents(this.gate);
			Intent earlier = intents.latest();
			if (earlier != null && new Resumption(intents).isDone(earlier, sql)) {
				return true;
			}
			intents.write(segment, sql, ProbeReader.read(sql).before(intents.catalog()));
			if (!guard.isHeld()) {
				return false;
			}
			Keepalive.set(context.connection().jdbc());
			this.executor.runAlone(operation);
			intents.catalog().execute(context.preflight().session().restoration());
			return true;
		}
		finally {
			context.connection().jdbc().setAutoCommit(false);
		}
	}

}
