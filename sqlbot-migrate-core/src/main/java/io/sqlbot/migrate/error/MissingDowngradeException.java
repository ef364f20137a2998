package io.sqlbot.migrate.error;

/**
 * A downgrade would have to take back a revision that can't be taken back.
 */
public final class MissingDowngradeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param id the revision's id
	 * @param source its file or class
	 */
	public MissingDowngradeException(String id, String source) {
		super("The revision '" + id + "' (" + source + ") has no downgrade. Nothing was changed.",
				"Write one: a part '-- downgrade' in the SQL file, or the method downgrade in the class. "
						+ "If there is nothing to take back, an empty one will do.");
	}

}
