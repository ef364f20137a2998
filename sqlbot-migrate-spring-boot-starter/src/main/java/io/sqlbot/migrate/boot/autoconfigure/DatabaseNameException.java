package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.error.MigrationException;

/**
 * A database has a name that can't be part of the name of a bean and of a folder.
 */
final class DatabaseNameException extends MigrationException {

	private static final long serialVersionUID = 1L;

	DatabaseNameException(String name) {
		super("'" + name + "' can't name a database below migrate.databases.",
				"Use letters, digits and single hyphens, as in migrate.databases.customer-archive.");
	}

}
