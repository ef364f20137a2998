package io.sqlbot.migrate.error;

import java.time.Duration;

/**
 * Another instance kept the migration lock for longer than the allowed wait.
 */
public final class LockNotObtainedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception for a holder that can't be seen.
	 * @param database the database
	 * @param waited how long this instance waited
	 */
	public LockNotObtainedException(String database, Duration waited) {
		super(happened(database, waited) + ".",
				"Look at it with: select a.* from pg_stat_activity a join pg_locks l using (pid) "
						+ "where l.locktype = 'advisory'; then start again, or wait longer with migrate.lock.wait.");
	}

	/**
	 * Create an exception.
	 * @param database the database
	 * @param waited how long this instance waited
	 * @param holder who has the lock, and what it runs
	 * @param pid the process id of its backend
	 */
	public LockNotObtainedException(String database, Duration waited, String holder, int pid) {
		super(happened(database, waited) + ": " + holder,
				"Start again when it is done, or wait longer with migrate.lock.wait. If nobody needs that session any "
						+ "more, end it with: select pg_terminate_backend(" + pid
						+ "); what it did not commit is rolled back.");
	}

	private static String happened(String database, Duration waited) {
		return "Another session is migrating the database '" + database + "' and was not done within "
				+ waited.toMillis() + " ms";
	}

}
