package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.revision.Direction;

/**
 * Notes in the history that a revision failed.
 *
 * @param context what the steps of the run share
 * @param direction which way they run
 */
record FailureRecord(StepContext context, Direction direction) {

	/**
	 * Explain a failure and record it.
	 * @param failed the failure, already rolled back
	 * @param retries how often it was tried
	 * @return what to throw
	 */
	RuntimeException of(AttemptFailedException failed, Retries retries) {
		RuntimeException reported = (failed.failure() instanceof MigrationException) ? failed.failure()
				: new FailureReport(this.context.settings().segments().mode(), this.direction).of(failed, retries);
		// what was lost on the way may have been committed all the same
		if (failed.begun() && !LostConnection.isCauseOf(failed)) {
			try {
				write(HistoryEntry.of(failed.revision(), this.direction, failed.segment(), Outcome.FAILED,
						failed.duration(), reported.getMessage()));
			}
			catch (SQLException | DatabaseAccessException ex) {
				reported.addSuppressed(ex);
			}
		}
		return reported;
	}

	private void write(HistoryEntry entry) throws SQLException {
		if (!this.context.connection().jdbc().isClosed()) {
			this.context.journal().record(entry);
			return;
		}
		// HikariCP closes a connection for what an error looks like: for SQLSTATE 0A000,
		// such as a missing extension, though the server is well
		try (BorrowedConnection other = BorrowedConnection.from(this.context.guardSource())) {
			this.context.journal().on(other.jdbc()).record(entry);
		}
	}

}
