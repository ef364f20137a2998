package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

/**
 * A statement of a revision failed. Never leaves this package.
 */
final class StatementFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String sql;

	private final int line;

	private final SQLException sqlException;

	StatementFailedException(String sql, int line, SQLException cause) {
		super(cause.getMessage(), cause);
		this.sql = sql;
		this.line = line;
		this.sqlException = cause;
	}

	String sql() {
		return this.sql;
	}

	// the line of the script where the statement begins; 0 for an operation
	int line() {
		return this.line;
	}

	SQLException sqlException() {
		return this.sqlException;
	}

}
