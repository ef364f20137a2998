package io.sqlbot.migrate.error;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the driver says about a failure, as far as it may be shown: without what the
 * server calls DETAIL, which may hold values of rows, and without passwords and the
 * parameters of URLs.
 */
public final class DriverMessage {

	private static final Pattern URL = Pattern.compile("(jdbc:[a-z0-9:]*)(//(?:[^/\\s@]*@)?([^\\s?;]*))?[^\\s\"']*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PASSWORD = Pattern.compile("((?:password|pwd|secret|token)\\s*[=:]\\s*)[^\\s&;,]+",
			Pattern.CASE_INSENSITIVE);

	// as the driver takes them for a part of the host's name
	private static final Pattern USER_INFO = Pattern.compile("[^\\s/:@]+:[^\\s/@]+@");

	// the last words behind a colon, in any script
	private static final Pattern END = Pattern.compile("(?<=[:\\uFF1A])[^:\\uFF1A]*$");

	private static final String INVALID_PARAMETER = "22023";

	private static final String UNABLE_TO_CONNECT = "08001";

	private DriverMessage() {
	}

	/**
	 * The message of a failure.
	 * @param failure the failure
	 * @return the text
	 */
	public static String of(SQLException failure) {
		if (quotesParameter(failure)) {
			return "a parameter of the URL can't be used; its value is not shown";
		}
		ServerErrorMessage message = ofServer(failure);
		if (message != null) {
			return withoutSecrets(String.valueOf(message.getMessage()));
		}
		String text = String.valueOf(failure.getMessage());
		return withoutSecrets(endsWithParameter(failure) ? END.matcher(text).replaceFirst(" ***") : text);
	}

	/**
	 * What the server sent about a failure, wherever in the chain of causes and, for a
	 * batch, of next exceptions it is.
	 * @param failure the failure
	 * @return the server's message, or {@code null} if the failure is the driver's own
	 */
	public static @Nullable ServerErrorMessage ofServer(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof PSQLException exception && exception.getServerErrorMessage() != null) {
				return exception.getServerErrorMessage();
			}
			if (at instanceof SQLException exception && exception.getNextException() instanceof PSQLException next
					&& next.getServerErrorMessage() != null) {
				return next.getServerErrorMessage();
			}
		}
		return null;
	}

	// the failure itself, unless it or one of its causes would show a secret in a stack
	// trace
	static SQLException withoutSecrets(SQLException failure) {
		ServerErrorMessage message = ofServer(failure);
		boolean shows = quotesParameter(failure) || (message == null && endsWithParameter(failure))
				|| (message != null && message.getDetail() != null);
		for (Throwable at = failure; at != null; at = at.getCause()) {
			String text = String.valueOf(at.getMessage());
			shows |= !withoutSecrets(text).equals(text);
		}
		if (!shows) {
			return failure;
		}
		SQLException copy = new SQLException(of(failure), failure.getSQLState(), failure.getErrorCode());
		copy.setStackTrace(failure.getStackTrace());
		return copy;
	}

	// as the driver does, in the language of the platform, with a value that it does not
	// know or a class that it can't load
	private static boolean quotesParameter(SQLException failure) {
		boolean refused = false;
		for (Throwable at = failure; at != null; at = at.getCause()) {
			refused |= at instanceof ReflectiveOperationException || at instanceof ClassCastException
					|| (at instanceof SQLException exception && INVALID_PARAMETER.equals(exception.getSQLState()));
		}
		return refused && ofServer(failure) == null;
	}

	// as where no server of the wanted kind is found; what can't be reached has a cause
	private static boolean endsWithParameter(SQLException failure) {
		SQLException last = failure;
		while (last.getCause() instanceof SQLException cause) {
			last = cause;
		}
		return UNABLE_TO_CONNECT.equals(last.getSQLState()) && last.getCause() == null;
	}

	private static String withoutSecrets(String text) {
		String shown = URL.matcher(text).replaceAll((match) -> {
			String rest = (match.group(3) != null) ? "//" + match.group(3) : "";
			return Matcher.quoteReplacement(match.group(1) + rest);
		});
		return USER_INFO.matcher(PASSWORD.matcher(shown).replaceAll("$1***")).replaceAll("***@");
	}

}
