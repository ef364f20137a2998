package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.TransactionMode;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says what to do about a failed revision.
 *
 * @param mode how many transactions the run has
 * @param verb what failed: upgrade or downgrade
 */
record FailureAdvice(TransactionMode mode, String verb) {

	String on(@Nullable SQLException failure, @Nullable OtherSession blocker) {
		String state = (failure != null && failure.getSQLState() != null) ? failure.getSQLState() : "";
		return switch (state) {
			case SqlFailure.LOCK_NOT_AVAILABLE, SqlFailure.DEADLOCK, SqlFailure.SERIALIZATION ->
				onClash(state, blocker) + again();
			case SqlFailure.UNSAFE_ENUM_VALUE -> "A value that ALTER TYPE ... ADD VALUE added can't be used "
					+ "before it is committed. Write a line '-- commit' (in Java op.commit()) after the statement "
					+ "that adds it" + inSeveralTransactions() + "," + again();
			case SqlFailure.OUT_OF_MEMORY -> isLockTable(failure) ? onLockTable() + "," + again() : correct();
			case SqlFailure.INSUFFICIENT_PRIVILEGE ->
				"Let the owner of what PostgreSQL names grant the right, or let a role that has it migrate "
						+ "(migrate.username and migrate.password, or migrate.role)," + again();
			case SqlFailure.QUERY_CANCELED ->
				"If the statement was stopped for migrate.statement-timeout, raise it, or write a header "
						+ "'-- statement-timeout: 10m' (in Java @Revision(statementTimeout = \"10m\"))," + again();
			case SqlFailure.ACTIVE_TRANSACTION, SqlFailure.TRANSACTION_TERMINATION ->
				"A statement that must run outside of a transaction needs a line '-- no transaction' above it "
						+ "(in Java: op.executeWithoutTransaction(...)). " + correct();
			default -> correct();
		};
	}

	private static String onClash(String state, @Nullable OtherSession blocker) {
		String wait = state.equals(SqlFailure.LOCK_NOT_AVAILABLE)
				? ", wait longer for locks with migrate.lock-timeout or a header '-- lock-timeout: 30s'," : ",";
		String end = (blocker != null) ? "End the session in the way with: select pg_terminate_backend(" + blocker.pid()
				+ "); or wait until it is done" : "Wait until the other session is done";
		return end + wait + " try more often with migrate.retry.attempts and migrate.retry.bursts,";
	}

	private String onLockTable() {
		return "One transaction locks more objects than the server has room for: raise max_locks_per_transaction, "
				+ ((this.mode == TransactionMode.SINGLE) ? "set migrate.transaction-mode=per-segment"
						: "or divide the revision with lines '-- commit' (in Java op.commit())");
	}

	private String inSeveralTransactions() {
		return (this.mode == TransactionMode.SINGLE) ? ", set migrate.transaction-mode=per-segment" : "";
	}

	private String correct() {
		return "Correct the revision" + again();
	}

	private String again() {
		return " and run 'migrate " + this.verb
				+ "' again, or start the application again. Nothing has to be repaired by hand.";
	}

	// the name of the setting is in the hint, whatever language the server speaks
	private static boolean isLockTable(@Nullable SQLException failure) {
		ServerErrorMessage message = (failure instanceof PSQLException exception) ? exception.getServerErrorMessage()
				: null;
		return message != null && message.getHint() != null && message.getHint().contains("max_locks_per_transaction");
	}

}
