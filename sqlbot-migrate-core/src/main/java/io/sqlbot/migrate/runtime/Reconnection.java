package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.error.ConnectionLostException;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.DatabaseMovedException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.revision.RevisionPlan;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by reading again what became of a run whose connection was lost.
 *
 * @param dataSource gives a new connection
 * @param settings the settings
 * @param goal what the run wants to reach
 */
record Reconnection(DataSource dataSource, MigrationSettings settings, Goal goal) {

	private static final Log logger = LogFactory.getLog(Reconnection.class);

	// what a restarting server, or a standby that takes over, may need
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final long PAUSE = 250;

	/**
	 * Read where the database stands now.
	 * @param plan what was being run
	 * @param failure how the connection was lost
	 * @return how many steps of the plan are committed; the run is to go on if these are
	 * not all
	 * @throws MigrationException if somebody ended the connection on purpose before the
	 * plan was done, or a relative target has lost its meaning, or no connection can be
	 * had
	 */
	int committedSteps(RevisionPlan plan, MigrationException failure) {
		logger.warn("The connection was lost; reading again where the database stands");
		logger.debug("This is how it was lost", failure);
		Set<String> rows = rows(failure);
		int committed = reached(plan, rows);
		if (committed == plan.steps().size()) {
			return committed;
		}
		if (LostConnection.isDeliberate(failure)) {
			throw failure;
		}
		if (this.goal.isRelative() && rows != null && !plan.before().equals(rows)) {
			throw new DatabaseMovedException(this.goal.target(), plan.before(), rows);
		}
		return committed;
	}

	private static int reached(RevisionPlan plan, @Nullable Set<String> rows) {
		int committed = plan.steps().size();
		while (committed > 0 && !plan.rowsAfter(committed - 1).equals(rows)) {
			committed--;
		}
		return committed;
	}

	// null if another session has the lock, which then is not the one that was lost
	private @Nullable Set<String> rows(MigrationException failure) {
		long start = System.nanoTime();
		boolean reached = false;
		Duration limit = (this.settings.lockWait().compareTo(LONGEST) < 0) ? this.settings.lockWait() : LONGEST;
		while (System.nanoTime() - start < limit.toNanos()) {
			try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
				Set<String> rows = tryRead(connection.jdbc());
				if (rows != null) {
					return rows;
				}
				reached = true;
			}
			catch (DatabaseAccessException | SQLException ex) {
				logger.debug("The database can't be reached yet", ex);
			}
			pause(failure);
		}
		if (reached) {
			return null;
		}
		throw new ConnectionLostException(limit, failure);
	}

	// under the lock, so that the old session is not committing any more
	private @Nullable Set<String> tryRead(Connection connection) throws SQLException {
		String schema = VersionRows.read(connection, this.settings).schema();
		Preflight preflight = Preflight.check(connection, this.settings, schema);
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("set transaction isolation level read committed");
			try (ResultSet lock = statement
				.executeQuery("select pg_catalog.pg_try_advisory_xact_lock(" + preflight.tables().lockKey() + ")")) {
				lock.next();
				if (!lock.getBoolean(1)) {
					return null;
				}
			}
			return preflight.tablesExist() ? new LinkedHashSet<>(VersionRows.read(connection, this.settings).ids())
					: Set.of();
		}
	}

	private static void pause(MigrationException failure) {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure;
		}
	}

}
