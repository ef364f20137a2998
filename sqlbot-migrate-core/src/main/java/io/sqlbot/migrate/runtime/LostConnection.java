package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells apart what the server refused, and what nobody knows the end of because the
 * connection was lost (the PostgreSQL manual, appendix A).
 */
final class LostConnection {

	/** What pg_terminate_backend and an orderly shutdown say. */
	private static final String ADMIN_SHUTDOWN = "57P01";

	private static final Set<String> SERVER_GOES = Set.of(ADMIN_SHUTDOWN, "57P02", "57P03");

	private static final String CONNECTION_CLASS = "08";

	private LostConnection() {
	}

	/**
	 * Whether a failure says that the connection is gone.
	 * @param failure the failure
	 * @return {@code true} if it does, so that a commit may have happened or not
	 */
	static boolean isCauseOf(Throwable failure) {
		String state = stateOf(failure);
		return state != null && (state.startsWith(CONNECTION_CLASS) || SERVER_GOES.contains(state));
	}

	/**
	 * Whether somebody ended the connection on purpose.
	 * @param failure the failure
	 * @return {@code true} if the server said so
	 */
	static boolean isDeliberate(Throwable failure) {
		return ADMIN_SHUTDOWN.equals(stateOf(failure));
	}

	private static @Nullable String stateOf(Throwable failure) {
		Throwable cause = failure;
		while (cause != null) {
			if (cause instanceof SQLException exception && exception.getSQLState() != null) {
				return exception.getSQLState();
			}
			cause = cause.getCause();
		}
		return null;
	}

}
