package io.sqlbot.migrate.error;

import java.util.List;

/**
 * A revision can't be derived from a database that has not run all revisions.
 */
public final class DatabaseBehindException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param target where an upgrade goes
	 * @param pending the ids of the revisions that did not run, in order
	 */
	public DatabaseBehindException(String target, List<String> pending) {
		super("The database has not run all revisions: " + Names.joined(pending, ", ")
				+ " would run next, and what the database lacks may be in them.",
				"Run 'migrate upgrade " + target + "', then try again.");
	}

}
