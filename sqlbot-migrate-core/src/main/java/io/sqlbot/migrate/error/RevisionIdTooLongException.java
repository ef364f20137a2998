package io.sqlbot.migrate.error;

/**
 * A revision id does not fit into the column of an existing version table.
 */
public final class RevisionIdTooLongException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param id the id
	 * @param table the version table, quoted
	 * @param width the greatest length in characters
	 */
	public RevisionIdTooLongException(String id, String table, int width) {
		super("The revision id '" + id + "' has " + id.length() + " characters, but the column version_num of " + table
				+ " takes only " + width + ". Nothing was changed.",
				"Widen it: ALTER TABLE " + table + " ALTER COLUMN version_num TYPE varchar(255); or shorten the id.");
	}

}
