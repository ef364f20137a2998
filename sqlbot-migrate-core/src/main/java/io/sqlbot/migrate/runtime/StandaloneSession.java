package io.sqlbot.migrate.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.sqlbot.migrate.error.TimeoutBehindPoolerException;
import io.sqlbot.migrate.sql.Quoting;

/**
 * The session as a statement outside of a transaction finds it. Timeouts for such a
 * statement can only be set for the session. Behind a pooler that would be wrong twice:
 * the statement may run on another server connection, and whoever gets this one next
 * would have the timeouts. So nothing is set there; the server's own timeouts hold.
 *
 * @param backend the server process that answered; behind a pooler the statement may get
 * another one
 * @param isDirect whether no pooler is in between
 * @param role the role, quoted
 * @param statementTimeout the server's timeout before, with its unit; {@code 0} for none
 */
record StandaloneSession(int backend, boolean isDirect, String role, String statementTimeout) {

	private static final String CANCELLED = "57014";

	/**
	 * Set timeouts where that is right: one round trip.
	 * @param connection a connection in auto-commit
	 * @param timeouts the settings by name
	 * @return what the session is
	 */
	static StandaloneSession enter(BorrowedConnection connection, Map<String, String> timeouts) throws SQLException {
		// a pooler tells its clients a number of its own instead of the server process
		int told = connection.postgres().getBackendPID();
		StringBuilder sql = new StringBuilder("""
				select pg_catalog.pg_backend_pid(), pg_catalog.quote_ident(current_user),
				       pg_catalog.current_setting('statement_timeout')""");
		timeouts.forEach((name, value) -> sql.append("; select pg_catalog.set_config(")
			.append(Quoting.literal(name))
			.append(", ")
			.append(Quoting.literal(value))
			.append(", false) where pg_catalog.pg_backend_pid() = ")
			.append(told));
		try (Statement statement = connection.jdbc().createStatement()) {
			statement.execute(sql.toString());
			try (ResultSet row = statement.getResultSet()) {
				row.next();
				return new StandaloneSession(row.getInt(1), row.getInt(1) == told, row.getString(2), row.getString(3));
			}
		}
	}

	/**
	 * Explain a failure, where the pooler is the reason.
	 * @param failure the failure
	 * @param source the revision's file or class
	 * @return what to throw
	 */
	RuntimeException explain(StatementFailedException failure, String source) {
		boolean ranOut = CANCELLED.equals(failure.sqlException().getSQLState()) && !this.statementTimeout.equals("0");
		return (ranOut && !this.isDirect)
				? new TimeoutBehindPoolerException(source, this.statementTimeout, this.role, failure) : failure;
	}

}
