package io.sqlbot.migrate.runtime;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Lets a segment begin in the same call as its statements, without waiting for what is
 * found under the lock. What the run knows is checked by the server instead: a segment
 * that finds the lock taken, other version rows or a newer history row fails before its
 * first statement, and begins anew in the ordinary way. So does everything after it, as
 * another instance is at work then. Behind a pooler, nobody knows the backend beforehand,
 * so there is no head start. Not thread-safe.
 */
final class HeadStart {

	// what the server says to the rest: the parameter is not known
	private static final String FAIL = "pg_catalog.current_setting('sqlbot_migrate.another_session_is_migrating')";

	private @Nullable Integer backend;

	private boolean lost;

	/**
	 * Note where the last segment began.
	 * @param pid the pid of the backend, as it says it
	 */
	void sawBackend(int pid) {
		this.backend = pid;
	}

	/**
	 * Note that another instance is at work.
	 */
	void lose() {
		this.lost = true;
	}

	/**
	 * Whether a segment may have it.
	 * @param pid the pid of the backend, as the driver knows it
	 * @return {@code true} if the driver talks to the backend itself, and nobody else was
	 * met
	 */
	boolean isGiven(int pid) {
		return !this.lost && this.backend != null && this.backend == pid;
	}

	/**
	 * The statement that takes the lock.
	 * @param tables the own tables
	 * @return the statement, which fails if another session has it
	 */
	static String lock(OwnTables tables) {
		return "select case when pg_catalog.pg_try_advisory_xact_lock(" + tables.lockKey() + ") then '' else " + FAIL
				+ " end";
	}

	/**
	 * The statement that compares the version rows.
	 * @param tables the own tables
	 * @param rows the rows that must be there
	 * @return the statement, which fails if there are others
	 */
	static String rows(OwnTables tables, Set<String> rows) {
		String expected = "pg_catalog.count(*) = " + rows.size();
		if (!rows.isEmpty()) {
			expected += " and pg_catalog.count(*) filter (where version_num in (" + RowMove.literals(rows, ", ")
					+ ")) = " + rows.size();
		}
		return "select case when " + expected + " then '' else " + FAIL + " end from " + tables.version();
	}

	/**
	 * The statement that looks for newer history rows.
	 * @param tables the own tables
	 * @param newest the id of the newest row that is known
	 * @return the statement, which fails if there is a newer one
	 */
	static String newest(OwnTables tables, long newest) {
		return "select case when id = " + newest + " then '' else " + FAIL + " end from " + tables.history()
				+ " order by id desc limit 1";
	}

}
