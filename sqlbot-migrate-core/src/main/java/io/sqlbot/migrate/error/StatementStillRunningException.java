package io.sqlbot.migrate.error;

import java.time.Duration;

/**
 * A statement that an earlier run began outside of a transaction still runs, so it can't
 * be known how it ends.
 */
public final class StatementStillRunningException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param pid the backend that runs it
	 * @param started when it was begun
	 * @param waited how long this instance waited
	 */
	public StatementStillRunningException(int pid, String started, Duration waited) {
		super("A statement that an earlier run began at " + started
				+ " outside of a transaction still runs on the server, in backend " + pid + ", and did not end within "
				+ waited.toMillis() + " ms.",
				"Wait for it, or end it as its own role or a superuser: select pg_terminate_backend(" + pid
						+ "); then start again.");
	}

}
