package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.Locale;

import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.error.DriverMessage;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.RevisionHeader;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says what went wrong with a revision so that its author finds the place at once. What
 * the server calls DETAIL goes to the log only, as it may hold values of rows. A revision
 * that is marked sensitive tells no more than the place and the SQLSTATE, since messages
 * of the server, of Spring and of the revision itself may repeat its SQL.
 *
 * @param mode how many transactions the run has
 * @param direction which way it goes
 */
record FailureReport(TransactionMode mode, Direction direction) {

	private static final Log logger = LogFactory.getLog(FailureReport.class);

	private static final int SHOWN_BEFORE = 400;

	private static final int SHOWN_AFTER = 200;

	private static final String ALONE = ") failed in a statement outside of a transaction; what came before it is "
			+ "committed, and the next run goes on with it.";

	RevisionFailedException of(AttemptFailedException failed, Retries retries) {
		RevisionHeader header = failed.revision().header();
		RuntimeException failure = failed.failure();
		SQLException sqlFailure = SqlFailure.in(failure);
		String state = (sqlFailure != null) ? sqlFailure.getSQLState() : null;
		StringBuilder text = new StringBuilder("The ").append(verb())
			.append(" of revision '")
			.append(header.id())
			.append("' (")
			.append(header.source());
		StatementFailedException statement = (failure instanceof StatementFailedException it) ? it : null;
		if (statement != null && statement.line() > 0) {
			text.append(", line ").append(statement.line() + lineOffset(statement));
		}
		boolean alone = statement != null && statement.isAlone();
		text.append(alone ? ALONE : ") failed and was rolled back" + remains(failed.segment() - 1));
		line(text, describe(header, failure, sqlFailure));
		if (SqlFailure.isClash(state)) {
			line(text, "It was tried " + ((retries.count() == 1) ? "once." : retries.count() + " times."));
			OtherSession blocker = retries.blocker();
			line(text, "In the way: "
					+ ((blocker != null) ? SessionText.of(blocker) : "a session that could not be found out."));
		}
		if (statement != null && !header.sensitive()) {
			line(text, excerpt(statement));
		}
		logDetail(header, sqlFailure);
		return new RevisionFailedException(header.id(), state, text.toString(),
				new FailureAdvice(this.mode, verb()).on(sqlFailure, retries.blocker()),
				header.sensitive() ? null : FailureCause.of(failure));
	}

	private static String describe(RevisionHeader header, RuntimeException failure, @Nullable SQLException sqlFailure) {
		if (header.sensitive()) {
			String what = (sqlFailure != null) ? "PostgreSQL refused it (SQLSTATE " + sqlFailure.getSQLState() + ")."
					: failure.getClass().getName() + " was thrown.";
			return what + " More is not shown, as the revision is marked sensitive.";
		}
		return (sqlFailure != null) ? describe(sqlFailure) : failure.toString();
	}

	private static void logDetail(RevisionHeader header, @Nullable SQLException failure) {
		ServerErrorMessage message = (failure != null && !header.sensitive()) ? DriverMessage.ofServer(failure) : null;
		if (message != null && message.getDetail() != null) {
			logger.warn("Revision '" + header.id() + "': " + message.getMessage() + ". " + message.getDetail());
		}
	}

	private String remains(int committedSegments) {
		if (this.mode == TransactionMode.SINGLE) {
			return ", and with it all else of this run, which is a single transaction; "
					+ "the database is as it was before the run.";
		}
		return (committedSegments == 0) ? "; the database is as it was before it." : "; its first " + committedSegments
				+ " segment(s) stay committed, and the next run goes on after them.";
	}

	private String verb() {
		return this.direction.name().toLowerCase(Locale.ROOT);
	}

	private static void line(StringBuilder text, String line) {
		text.append(System.lineSeparator()).append(line);
	}

	private static String describe(SQLException failure) {
		ServerErrorMessage message = DriverMessage.ofServer(failure);
		StringBuilder text = new StringBuilder("PostgreSQL says: ").append(DriverMessage.of(failure))
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
		ServerErrorMessage message = DriverMessage.ofServer(failure.sqlException());
		int codePoints = (message != null) ? message.getPosition() - 1 : 0;
		String sql = failure.sql();
		if (codePoints <= 0 || codePoints > sql.codePointCount(0, sql.length())) {
			return 0;
		}
		return sql.offsetByCodePoints(0, codePoints);
	}

}
