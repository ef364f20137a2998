package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Holds the lock on a second connection while a statement runs outside of a transaction:
 * in an idle transaction without a snapshot, for which a CREATE INDEX CONCURRENTLY would
 * wait. A heartbeat keeps the transaction alive; without it, because the network is cut
 * or the process is stopped, the server ends it and frees the lock. What the statement
 * achieved is recorded by the same transaction, so only who has the lock records.
 */
final class Guard implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(Guard.class);

	private static final long HEARTBEAT_SECONDS = 3;

	private static final int ANSWER_SECONDS = 5;

	// four heartbeats may be lost
	private static final int LEASE_SECONDS = 14;

	private final BorrowedConnection connection;

	private final int committed;

	private final ScheduledExecutorService heart;

	private Guard(BorrowedConnection connection, int committed) {
		this.connection = connection;
		this.committed = committed;
		this.heart = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "migrate-guard");
			thread.setDaemon(true);
			return thread;
		});
		this.heart.scheduleWithFixedDelay(this::isHeld, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
	}

	/**
	 * Wait for the lock.
	 * @param gate where the segment begins
	 * @return the guard
	 * @throws RowsMovedException if the version rows are not those that the step starts
	 * from
	 */
	static Guard take(SegmentGate gate) throws SQLException {
		BorrowedConnection connection = BorrowedConnection.from(gate.context().guardSource());
		try {
			int committed = gate.begin(connection);
			try (Statement statement = connection.jdbc().createStatement()) {
				statement.execute("set local idle_in_transaction_session_timeout = '" + LEASE_SECONDS + "s'");
			}
			return new Guard(connection, committed);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	/**
	 * How far the revision was when the lock was taken.
	 * @return how many segments of the revision are committed
	 */
	int committed() {
		return this.committed;
	}

	/**
	 * Ask the server. The driver sends an empty statement, which takes no snapshot.
	 * @return whether the lock is still held
	 */
	synchronized boolean isHeld() {
		try {
			Connection jdbc = this.connection.jdbc();
			return !jdbc.isClosed() && jdbc.isValid(ANSWER_SECONDS);
		}
		catch (SQLException ex) {
			logger.debug("The lock is lost", ex);
			return false;
		}
	}

	/**
	 * Record that the statement is done, and give the lock back.
	 * @param journal writes the history
	 * @param entry the history row
	 * @return {@code false} if the lock was lost, so that nothing is recorded
	 */
	synchronized boolean commit(Journal journal, HistoryEntry entry) throws SQLException {
		if (entry.outcome() != Outcome.PARTIAL) {
			throw new IllegalArgumentException("A standalone statement is never the end of its revision");
		}
		if (!isHeld()) {
			return false;
		}
		try {
			journal.on(this.connection.jdbc()).commit(entry, RowMove.NONE);
			return true;
		}
		catch (SQLException ex) {
			if (isHeld()) {
				throw ex;
			}
			// whether it was committed shows when the lock is taken again
			logger.debug("The lock was lost while the end of a statement was recorded", ex);
			return false;
		}
	}

	@Override
	public void close() {
		this.heart.shutdownNow();
		synchronized (this) {
			this.connection.close();
		}
	}

}
