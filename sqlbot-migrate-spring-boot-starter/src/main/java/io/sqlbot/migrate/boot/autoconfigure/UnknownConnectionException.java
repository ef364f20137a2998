package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.error.MigrationException;

/**
 * There is a user to migrate with, but nothing that tells where the database is.
 */
final class UnknownConnectionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnknownConnectionException() {
		super("There is a user or a password to migrate with, but no URL: the application has no DataSource to take it from, "
				+ "or one that does not tell it.", "Set migrate.url beside migrate.username and migrate.password.");
	}

}
