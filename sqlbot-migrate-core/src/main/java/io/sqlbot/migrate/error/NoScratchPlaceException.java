package io.sqlbot.migrate.error;

/**
 * The wanted model can't be built anywhere, so that it can be compared with the database.
 */
public final class NoScratchPlaceException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param reason why not, as a sentence without its full stop
	 * @param quotedRole the role, quoted
	 */
	public NoScratchPlaceException(String reason, String quotedRole) {
		super("There is no place to build the model in for comparing: " + reason + ". Nothing was changed.",
				"Let an administrator run: ALTER ROLE " + quotedRole
						+ " CREATEDB; or set migrate.scratch-url to an empty database of the same PostgreSQL version.");
	}

}
