package io.sqlbot.migrate.boot.autoconfigure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * One of several databases, or that of a child context, could not be brought to where it
 * should be. It says which one, and names it in the commands, which would not know
 * otherwise.
 */
final class FailedDatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final Pattern COMMAND = Pattern.compile("'migrate (-?-?[a-z][^']*)'");

	FailedDatabaseException(String subject, @Nullable String engine, MigrationException cause) {
		super(subject + ": " + cause.description(), action(engine, cause.action()), cause);
	}

	private static String action(@Nullable String engine, String action) {
		if (engine == null) {
			return action;
		}
		return COMMAND.matcher(action).replaceAll("'migrate $1 --engine " + Matcher.quoteReplacement(engine) + "'");
	}

}
