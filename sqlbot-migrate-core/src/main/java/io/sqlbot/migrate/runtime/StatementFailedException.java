package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import io.sqlbot.migrate.OtherSession;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a revision failed. Never leaves this package.
 */
final class StatementFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String sql;

	private final int line;

	private final SQLException sqlException;

	private final boolean alone;

	private final transient @Nullable OtherSession blocker;

	StatementFailedException(String sql, int line, SQLException cause) {
		this(sql, line, cause, false, null);
	}

	private StatementFailedException(String sql, int line, SQLException cause, boolean alone,
			@Nullable OtherSession blocker) {
		super(cause.getMessage(), cause);
		this.sql = sql;
		this.line = line;
		this.sqlException = cause;
		this.alone = alone;
		this.blocker = blocker;
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

	// whether it ran outside of a transaction
	boolean isAlone() {
		return this.alone;
	}

	// the session that it waited for, where it ran outside of a transaction
	@Nullable OtherSession blocker() {
		return this.blocker;
	}

	StatementFailedException alone(@Nullable OtherSession session) {
		return new StatementFailedException(this.sql, this.line, this.sqlException, true, session);
	}

}
