package io.sqlbot.migrate.error;

/**
 * A configured location of revisions can't be searched.
 */
public final class InvalidLocationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param location the location as it was configured
	 * @param problem what is wrong with it, as the rest of a sentence
	 */
	public InvalidLocationException(String location, String problem) {
		super("The location '" + location + "' can't be searched for revisions: " + problem,
				"Set migrate.locations to folders such as classpath:db/revisions or file:/srv/app/revisions.");
	}

}
