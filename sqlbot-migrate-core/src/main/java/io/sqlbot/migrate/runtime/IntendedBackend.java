package io.sqlbot.migrate.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.error.StatementStillRunningException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The backend that an earlier run left behind with a statement: it may go on with it for
 * hours though its client is gone. Nothing can be said of the statement before it ends.
 *
 * @param intent what was written down
 * @param sql the statement
 */
record IntendedBackend(Intent intent, String sql) {

	private static final Log logger = LogFactory.getLog(IntendedBackend.class);

	private static final String QUERY = SqlResource.read(IntendedBackend.class, "intent-backend.sql");

	// a server that looks after its clients ends it sooner
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final long PAUSE = 50;

	private static final long LOG_INTERVAL = 30_000;

	/**
	 * Wait until the statement has ended; after a while, end it.
	 * @param catalog a session on the same database
	 * @param limit how long to wait
	 * @throws StatementStillRunningException if it runs on
	 */
	void awaitEnd(CatalogSession catalog, Duration limit) throws SQLException {
		long start = System.nanoTime();
		long nextLog = 0;
		boolean terminated = false;
		Running running = find(catalog);
		while (running != null) {
			long waited = Duration.ofNanos(System.nanoTime() - start).toMillis();
			if (waited >= nextLog) {
				logger.info("Waiting for backend " + running.pid() + ", which still runs a statement that "
						+ "an earlier run began " + running.age().toSeconds() + " s ago");
				nextLog = waited + LOG_INTERVAL;
			}
			if (!terminated && running.isSame() && waited >= Math.min(PATIENCE.toMillis(), limit.toMillis() / 2)) {
				terminate(catalog, running);
				terminated = true;
			}
			if (waited >= limit.toMillis()) {
				throw new StatementStillRunningException(running.pid(), this.intent.started(), limit);
			}
			pause(running, limit);
			running = find(catalog);
		}
	}

	private @Nullable Running find(CatalogSession catalog) throws SQLException {
		List<Running> found = catalog.query(QUERY, Running::read, String.valueOf(this.intent.backendPid()),
				this.intent.backendStart(), this.sql);
		return found.isEmpty() ? null : found.get(0);
	}

	private static void terminate(CatalogSession catalog, Running running) {
		logger.warn("Ending backend " + running.pid() + ": the run that began its statement is gone");
		try {
			catalog.query("select pg_catalog.pg_terminate_backend(?::integer)", (row) -> row.getBoolean(1),
					String.valueOf(running.pid()));
		}
		catch (SQLException ex) {
			logger.warn("Backend " + running.pid() + " can't be ended: " + ex.getMessage());
		}
	}

	private void pause(Running running, Duration limit) {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StatementStillRunningException(running.pid(), this.intent.started(), limit);
		}
	}

	/**
	 * A backend that runs the statement.
	 *
	 * @param pid its process id
	 * @param isSame whether it is the one that was written down
	 * @param age how long it has been at it
	 */
	record Running(int pid, boolean isSame, Duration age) {

		static Running read(ResultSet row) throws SQLException {
			return new Running(row.getInt("pid"), row.getBoolean("is_same"), Duration.ofMillis(row.getLong("age_ms")));
		}

	}

}
