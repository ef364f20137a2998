package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.error.MigrationException;

/**
 * Two of the databases would be in each other's way.
 */
final class OverlappingDatabasesException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private OverlappingDatabasesException(String description, String action) {
		super(description, action);
	}

	static OverlappingDatabasesException sameTable(String left, String right, String table) {
		return new OverlappingDatabasesException(
				"The engines '" + left + "' and '" + right + "' have the same database and the same version table, '"
						+ table + "'.",
				"Give each a data-source or a url of its own below migrate.databases, or a version-table of its own.");
	}

	static OverlappingDatabasesException nested(String left, String location, String right, String other) {
		return new OverlappingDatabasesException(
				"The locations of two databases lie inside each other: '" + location + "' of the engine '" + left
						+ "' and '" + other + "' of the engine '" + right
						+ "'. As sub-folders are searched, revisions of one would run in the other.",
				"Set locations of both below migrate.databases to folders beside each other.");
	}

}
