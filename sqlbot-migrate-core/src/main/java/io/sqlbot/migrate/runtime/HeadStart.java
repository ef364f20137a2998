package io.sqlbot.migrate.runtime;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.sql.Quoting;
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

	private final PreparedStatements prepared = new PreparedStatements();

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
	 * Note that it was given in vain.
	 */
	void lose() {
		this.lost = true;
	}

	/**
	 * What the session keeps from one segment that has it to the next.
	 * @return the prepared statements
	 */
	PreparedStatements prepared() {
		return this.prepared;
	}

	/**
	 * Whether a segment may have it.
	 * @param pid the pid of the backend, as the driver knows it
	 * @return {@code true} if the driver talks to the backend itself, and none was given
	 * in vain
	 */
	boolean isGiven(int pid) {
		return !this.lost && this.backend != null && this.backend == pid;
	}

	/**
	 * The statement that takes the lock.
	 * @param tables the own tables
	 * @return the statement, which fails if another session has it
	 */
	static OwnStatement lock(OwnTables tables) {
		return new OwnStatement("lock", List.of(), (none) -> "select case when pg_catalog.pg_try_advisory_xact_lock("
				+ tables.lockKey() + ") then '' else " + FAIL + " end");
	}

	/**
	 * The statement that compares the version rows, and looks for newer history rows.
	 * @param tables the own tables
	 * @param rows the version rows that must be there
	 * @param newest the id of the newest history row that is known
	 * @return the statement, which fails if there are others
	 */
	static OwnStatement check(OwnTables tables, Collection<String> rows, long newest) {
		return new OwnStatement("check", List.of(array(rows), Long.toString(newest)), (values) -> {
			String expected = "pg_catalog.cardinality(" + values.get(0) + "::pg_catalog.text[])";
			return "select case when (select pg_catalog.count(*) = " + expected
					+ " and pg_catalog.count(*) filter (where version_num = any (" + values.get(0)
					+ "::pg_catalog.text[])) = " + expected + " from " + tables.version() + ") and (select id from "
					+ tables.history() + " order by id desc limit 1) = " + values.get(1) + " then '' else " + FAIL
					+ " end";
		});
	}

	private static String array(Collection<String> values) {
		return values.stream()
			.map(Quoting::literal)
			.collect(Collectors.joining(", ", "array[", "]::pg_catalog.text[]"));
	}

}
