package io.sqlbot.migrate.runtime;

/**
 * The statements that end a transaction.
 */
final class Ending {

	/** Commit as the session is set to. */
	static final String COMMIT = "commit";

	/**
	 * Commit without waiting for the disk. A crash of the server may lose the commit, but
	 * never keeps a later one without it. Where somebody asked for more than the default,
	 * such as that a standby has applied it, they get it.
	 */
	static final String COMMIT_WITHOUT_WAITING = "select pg_catalog.set_config('synchronous_commit', 'off', true)"
			+ " where pg_catalog.current_setting('synchronous_commit') in ('on', 'local'); commit";

	private Ending() {
	}

}
