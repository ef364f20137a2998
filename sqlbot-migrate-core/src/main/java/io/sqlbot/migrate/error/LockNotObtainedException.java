package io.sqlbot.migrate.error;

import java.time.Duration;

/**
 * Another instance kept the migration lock for longer than the allowed wait.
 */
public final class LockNotObtainedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param database the database
	 * @param waited how long this instance waited
	 */
	public LockNotObtainedException(String database, Duration waited) {
		super("Another session is migrating the database '" + database + "' and was not done within "
				+ waited.toMillis() + " ms.",
				"Look at it with: select a.* from pg_stat_activity a join pg_locks l using (pid) "
						+ "where l.locktype = 'advisory'; then start again, or raise migrate.lock.wait.");
	}

}
