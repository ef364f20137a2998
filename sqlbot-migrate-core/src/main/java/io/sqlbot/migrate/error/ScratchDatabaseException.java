package io.sqlbot.migrate.error;

/**
 * The database that was set aside for building models does not serve.
 */
public final class ScratchDatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param database the database's name
	 * @param reason what is wrong with it, as in "is not empty: it holds 'chat'"
	 */
	public ScratchDatabaseException(String database, String reason) {
		super("The model can't be built in the scratch database '" + database + "', which " + reason
				+ ". Nothing was changed.",
				"Point migrate.scratch-url to an empty database on the same PostgreSQL version, which nobody else uses.");
	}

}
