package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.RevisionHeader;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says what went wrong with a revision so that its author finds the place at once. What
 * the server calls DETAIL stays out, as it may hold values of rows.
 */
final class FailureReport {

	private static final int SHOWN_BEFORE = 400;

	private static final int SHOWN_AFTER = 200;

	/** What PostgreSQL says of a statement that can't run inside a transaction. */
	private static final Set<String> WITHOUT_TRANSACTION = Set.of("25001", "2D000");

	private static final String USE_MARKER = "A statement that must run outside of a transaction needs a line"
			+ " '-- no transaction' above it (in Java: op.executeWithoutTransaction(...)). ";

	private FailureReport() {
	}

	static RevisionFailedException of(RevisionHeader header, Direction direction, int committedSegments,
			RuntimeException failure) {
		String verb = direction.name().toLowerCase(Locale.ROOT);
		String kept = (committedSegments == 0) ? "the database is as it was before it."
				: "its first " + committedSegments + " segment(s) stay committed, and the next run goes on after them.";
		StringBuilder text = new StringBuilder("The ").append(verb)
			.append(" of revision '")
			.append(header.id())
			.append("' (")
			.append(header.source());
		SQLException sqlFailure = findSqlFailure(failure);
		StatementFailedException statement = (failure instanceof StatementFailedException it) ? it : null;
		if (statement != null && statement.line() > 0) {
			text.append(", line ").append(statement.line() + lineOffset(statement));
		}
		text.append(") failed and was rolled back; ").append(kept);
		if (sqlFailure != null) {
			text.append(System.lineSeparator()).append(describe(sqlFailure));
		}
		else {
			text.append(System.lineSeparator()).append(failure);
		}
		if (statement != null && !header.sensitive()) {
			text.append(System.lineSeparator()).append(excerpt(statement));
		}
		String state = (sqlFailure != null) ? sqlFailure.getSQLState() : null;
		String action = "Correct the revision and run 'migrate " + verb
				+ "' again, or start the application again. Nothing has to be repaired by hand.";
		if (state != null && WITHOUT_TRANSACTION.contains(state)) {
			action = USE_MARKER + action;
		}
		return new RevisionFailedException(header.id(), state, text.toString(), action, failure);
	}

	private static @Nullable SQLException findSqlFailure(Throwable failure) {
		Throwable current = failure;
		while (current != null && !(current instanceof SQLException)) {
			current = current.getCause();
		}
		return (SQLException) current;
	}

	private static String describe(SQLException failure) {
		ServerErrorMessage message = serverMessage(failure);
		StringBuilder text = new StringBuilder("PostgreSQL says: ")
			.append((message != null) ? message.getMessage() : failure.getMessage())
			.append(" (SQLSTATE ")
			.append(failure.getSQLState());
		if (message != null && message.getPosition() > 0) {
			text.append(", position ").append(message.getPosition());
		}
		text.append(")");
		if (message != null && message.getHint() != null) {
			text.append(" Hint: ").append(message.getHint());
		}
		if (message != null && message.getWhere() != null) {
			text.append(" Where: ").append(message.getWhere());
		}
		return text.toString();
	}

	private static String excerpt(StatementFailedException failure) {
		String sql = failure.sql();
		int position = position(failure);
		int start = Math.max(0, position - SHOWN_BEFORE);
		int end = Math.min(sql.length(), position + SHOWN_AFTER);
		return "Statement: " + ((start > 0) ? "..." : "") + sql.substring(start, end)
				+ ((end < sql.length()) ? "..." : "");
	}

	private static int lineOffset(StatementFailedException failure) {
		return (int) failure.sql().chars().limit(position(failure)).filter((character) -> character == '\n').count();
	}

	// counted from 0, in chars; the server counts from 1, in code points
	private static int position(StatementFailedException failure) {
		ServerErrorMessage message = serverMessage(failure.sqlException());
		int codePoints = (message != null) ? message.getPosition() - 1 : 0;
		String sql = failure.sql();
		if (codePoints <= 0 || codePoints > sql.codePointCount(0, sql.length())) {
			return 0;
		}
		return sql.offsetByCodePoints(0, codePoints);
	}

	private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
		return (failure instanceof PSQLException exception) ? exception.getServerErrorMessage() : null;
	}

}
