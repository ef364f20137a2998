package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the engine's own statements the session of a run has prepared, so that the
 * server analyses and plans them once and not for each segment, which takes it longer
 * than to run them. A revision may take them away, or leave some of its own behind, which
 * the next one must not find. The server notices both, and refuses the segment. Not
 * thread-safe.
 */
final class PreparedStatements {

	// what the server says to the rest: the parameter is not known
	private static final String FAIL = "pg_catalog.current_setting('sqlbot_migrate.a_revision_left_prepared_statements')";

	// the last where an administrator lets nobody look at the session's statements
	private static final Set<String> REFUSALS = Set.of(SqlFailure.INVALID_STATEMENT_NAME, SqlFailure.UNDEFINED_OBJECT,
			SqlFailure.INSUFFICIENT_PRIVILEGE);

	private final Set<String> names = new HashSet<>();

	/**
	 * Run a statement, which is prepared if this is the first time.
	 * @param statement the statement
	 * @return one or two statements
	 */
	List<String> run(OwnStatement statement) {
		return this.names.add(statement.name()) ? List.of(statement.preparation(), statement.execution())
				: List.of(statement.execution());
	}

	/**
	 * Note that the session has none any more.
	 */
	void forget() {
		this.names.clear();
	}

	/**
	 * An expression that fails if the session has others.
	 * @return the SQL
	 */
	static String onlyThese() {
		return "case when exists (select from pg_catalog.pg_prepared_statements where name not like '"
				+ OwnStatement.PREFIX.replace("_", "\\_") + "%') then " + FAIL + " end";
	}

	/**
	 * Whether a segment may have been refused because of what its revision did to the
	 * statements, or because nobody may see that.
	 * @param failure how a statement of the engine's own failed
	 * @return {@code true} if it has to run again in a session without any
	 */
	static boolean isRefusal(SQLException failure) {
		return REFUSALS.contains(String.valueOf(failure.getSQLState()));
	}

}
