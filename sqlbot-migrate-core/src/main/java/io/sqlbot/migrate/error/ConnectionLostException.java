package io.sqlbot.migrate.error;

import java.time.Duration;

/**
 * The connection was lost during a run, and no new one could be had, so it is not known
 * whether the last commit happened.
 */
public final class ConnectionLostException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param waited how long a new connection was tried for
	 * @param cause how it was lost
	 */
	public ConnectionLostException(Duration waited, Throwable cause) {
		super("The connection to the database was lost during a run, and no new one could be had within "
				+ waited.toSeconds() + " s. Whether what was under way was committed is not known here.",
				"Once the server can be reached, start again: the run finds out, and goes on where it stopped.", cause);
	}

}
