package io.sqlbot.migrate.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Lets a segment begin in the same call as its statements, without waiting for what is
 * found under the lock. What the run knows is checked by the server instead: a segment
 * that finds the lock taken, other version rows or a newer history row fails before its
 * first statement, and begins anew in the ordinary way. So does everything after it, as
 * another instance is at work then. One that its {@link PreparedStatements} refuse at its
 * end is treated alike. Behind a pooler, nobody knows the backend beforehand, so there is
 * no head start. Not thread-safe.
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
	 * The statement that compares the version rows, looks for newer history rows, and
	 * makes settings hold until the end of the transaction. What is prepared does best
	 * with a call for each.
	 * @param tables the own tables
	 * @param rows the version rows that must be there
	 * @param newest the id of the newest history row that is known
	 * @param settings the settings
	 * @return the statement, which fails if there are other rows
	 */
	static OwnStatement begin(OwnTables tables, Collection<String> rows, long newest, Map<String, String> settings) {
		List<String> names = List.copyOf(settings.keySet());
		boolean one = rows.size() == 1;
		List<String> values = new ArrayList<>();
		settings.values().forEach((value) -> values.add(Quoting.literal(value)));
		values.add(one ? RowMove.literals(rows, ", ") : array(rows));
		values.add(Long.toString(newest));
		return new OwnStatement(one ? "begin" : "begin_from_several", values, (all) -> {
			String expected = all.get(names.size());
			String calls = IntStream.range(0, names.size())
				.mapToObj((i) -> ", pg_catalog.set_config('" + names.get(i) + "', " + all.get(i) + ", true)")
				.collect(Collectors.joining());
			return "select case when " + (one ? isOnly(tables, expected) : areAll(tables, expected))
					+ " and (select id from " + tables.history() + " order by id desc limit 1) = "
					+ all.get(names.size() + 1) + " then '' else " + FAIL + " end" + calls;
		});
	}

	// of several rows, the server says that they are too many, which is as good
	private static String isOnly(OwnTables tables, String row) {
		return "(select version_num from " + tables.version() + ") = " + row;
	}

	private static String areAll(OwnTables tables, String rows) {
		String expected = rows + "::pg_catalog.text[]";
		return "(select pg_catalog.count(*) = pg_catalog.cardinality(" + expected
				+ ") and pg_catalog.count(*) filter (where version_num = any (" + expected
				+ ")) = pg_catalog.cardinality(" + expected + ") from " + tables.version() + ")";
	}

	private static String array(Collection<String> values) {
		return values.stream()
			.map(Quoting::literal)
			.collect(Collectors.joining(", ", "array[", "]::pg_catalog.text[]"));
	}

}
