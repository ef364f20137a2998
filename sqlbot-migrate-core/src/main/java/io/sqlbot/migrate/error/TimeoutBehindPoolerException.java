package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * A statement that runs outside of a transaction was cancelled by a timeout of the
 * server, which can't be lifted for it because a pooler is in between.
 */
public class TimeoutBehindPoolerException extends MigrationException {

	/**
	 * Create an exception.
	 * @param source the revision's file or class
	 * @param timeout the server's {@code statement_timeout}, with its unit
	 * @param role the role that it holds for, quoted
	 * @param cause what the driver says
	 */
	public TimeoutBehindPoolerException(String source, String timeout, String role, @Nullable Throwable cause) {
		super("PostgreSQL cancelled a statement of '" + source
				+ "' that runs outside of a transaction; statement_timeout is " + timeout
				+ ". It can't be lifted for one statement, as the connection goes through a pooler, which would "
				+ "hand the setting to somebody else.",
				"Run: alter role " + role + " set statement_timeout = 0; then have the pooler connect anew "
						+ "(PgBouncer: RECONNECT), or point the data source to the server itself. Then start again.",
				cause);
	}

}
