package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.sql.OperationSql;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

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
			Resumption resumption = Resumption.of(intents, sql);
			if (resumption != null) {
				resumption.awaitEnd();
			}
			CatalogSession catalog = intents.catalog();
			Probe probe = ProbeReader.read(sql);
			// names mean what they mean to the statement, and the role owns what it made
			StandaloneSession session = this.executor
				.enterSession(context.rules(this.gate.revision(), this.gate.direction()));
			boolean done = resumption != null && resumption.isDone();
			String before = done ? null : remember(probe, catalog);
			catalog.execute(context.preflight().session().restoration());
			if (done) {
				return true;
			}
			intents.write(segment, sql, before);
			if (!guard.isHeld()) {
				return false;
			}
			if (session.isDirect()) {
				Keepalive.set(context.connection().jdbc());
			}
			run(operation, segment, probe);
			catalog.execute(context.preflight().session().restoration());
			return true;
		}
		finally {
			context.connection().jdbc().setAutoCommit(false);
		}
	}

	private static @Nullable String remember(Probe probe, CatalogSession catalog) throws SQLException {
		String query = probe.before();
		if (query == null) {
			return null;
		}
		return catalog.query(query, (row) -> Optional.ofNullable(row.getString(1)))
			.stream()
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
	}

	private void run(Operation operation, int segment, Probe probe) throws SQLException {
		try {
			this.executor.runAlone(operation);
		}
		catch (StatementFailedException ex) {
			if (!probe.canTell() && !LostConnection.isCauseOf(ex)) {
				// so that nobody has to say it who tries again
				this.gate.context()
					.journal()
					.record(HistoryEntry.of(this.gate.revision(), this.gate.direction(), segment, Outcome.FAILED,
							Duration.ZERO,
							"The statement was refused (SQLSTATE " + ex.sqlException().getSQLState() + ")"));
			}
			throw ex;
		}
	}

}
