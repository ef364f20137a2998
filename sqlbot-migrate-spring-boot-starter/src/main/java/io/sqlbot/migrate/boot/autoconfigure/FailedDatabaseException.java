package io.sqlbot.migrate.boot.autoconfigure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.error.MigrationException;

/**
 * One of several databases could not be brought to where it should be. It says which one,
 * and names it in the commands, which would not know otherwise.
 */
final class FailedDatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final Pattern COMMAND = Pattern.compile("'migrate (-?-?[a-z][^']*)'");

	FailedDatabaseException(String subject, String engine, MigrationException cause) {
		super(subject + ": " + cause.description(), COMMAND.matcher(cause.action())
			.replaceAll("'migrate $1 --engine " + Matcher.quoteReplacement(engine) + "'"), cause);
	}

}
