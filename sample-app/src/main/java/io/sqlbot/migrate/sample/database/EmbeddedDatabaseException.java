package io.sqlbot.migrate.sample.database;

import java.nio.file.Path;

/**
 * The embedded PostgreSQL can't be used. The message says what to do.
 */
final class EmbeddedDatabaseException extends RuntimeException {

	EmbeddedDatabaseException(String message) {
		super(message);
	}

	private EmbeddedDatabaseException(String message, Throwable cause) {
		super(message, cause);
	}

	static EmbeddedDatabaseException of(Path directory, Exception cause) {
		if (cause instanceof EmbeddedDatabaseException known) {
			return known;
		}
		return new EmbeddedDatabaseException(
				"The embedded PostgreSQL did not start with its data in " + directory + " (" + cause.getMessage()
						+ "). Set spring.datasource.url to use a server of yours. If the data was written "
						+ "by another version of PostgreSQL, delete the directory to begin anew.",
				cause);
	}

}
