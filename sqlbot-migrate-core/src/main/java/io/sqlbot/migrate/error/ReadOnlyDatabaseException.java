package io.sqlbot.migrate.error;

/**
 * The database takes no changes.
 */
public final class ReadOnlyDatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param database the database
	 * @param reason why it takes no changes, as the rest of a sentence
	 * @param action how to mend it, as a sentence
	 */
	public ReadOnlyDatabaseException(String database, String reason, String action) {
		super("The database '" + database + "' is read-only: " + reason + " Nothing was changed.", action);
	}

}
