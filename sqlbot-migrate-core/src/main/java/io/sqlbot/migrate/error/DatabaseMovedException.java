package io.sqlbot.migrate.error;

import java.util.Collection;

/**
 * The version rows changed while a plan ran that was made for other rows.
 */
public final class DatabaseMovedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param target the target, which is relative to where the database stood
	 * @param expected the version rows that the plan was made for
	 * @param found the version rows that are there
	 */
	public DatabaseMovedException(String target, Collection<String> expected, Collection<String> found) {
		super("Somebody else moved the database from " + names(expected) + " to " + names(found) + ", so '" + target
				+ "' no longer means what it meant.",
				"Run 'migrate current', and then the command again if you still want it.");
	}

	/**
	 * Create an exception.
	 * @param expected the version rows that had to be there
	 */
	public DatabaseMovedException(Collection<String> expected) {
		super("The version rows " + names(expected)
				+ " vanished while a revision ran; the revision itself, or another tool, changed the version table. The revision was rolled back.",
				"Run 'migrate current' to see where the database stands, and then the command again.");
	}

	private static String names(Collection<String> rows) {
		return rows.isEmpty() ? "the base" : "'" + String.join("', '", rows) + "'";
	}

}
