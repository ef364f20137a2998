package io.sqlbot.migrate.runtime;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.sqlbot.migrate.error.DriverMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * Stands for an exception whose message holds values of rows: the same but for those,
 * since listeners and error trackers get to see it.
 */
final class FailureCause extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private FailureCause(String text, @Nullable Throwable cause, StackTraceElement[] stackTrace) {
		super(text, cause);
		setStackTrace(stackTrace);
	}

	/**
	 * Return the cause that may be shown.
	 * @param failure the failure
	 * @return the failure itself if there is nothing to hide, else what stands for it
	 */
	static Throwable of(Throwable failure) {
		Map<String, String> hidden = new LinkedHashMap<>();
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof SQLException exception && at.getMessage() != null && holdsValues(exception)) {
				hidden.put(at.getMessage(), DriverMessage.of(exception));
			}
		}
		return hidden.isEmpty() ? failure : copy(failure, hidden);
	}

	private static boolean holdsValues(SQLException exception) {
		ServerErrorMessage message = DriverMessage.ofServer(exception);
		return exception instanceof BatchUpdateException || (message != null && message.getDetail() != null);
	}

	private static FailureCause copy(Throwable failure, Map<String, String> hidden) {
		Throwable cause = failure.getCause();
		String text = failure.toString();
		for (Map.Entry<String, String> entry : hidden.entrySet()) {
			text = text.replace(entry.getKey(), entry.getValue());
		}
		return new FailureCause(text, (cause != null) ? copy(cause, hidden) : null, failure.getStackTrace());
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
