package io.sqlbot.migrate.error;

/**
 * A file that should hold a model is not there, or can't be opened.
 */
public final class MissingModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param location the location as it was configured
	 * @param problem why it can't be read, as the rest of a sentence
	 */
	public MissingModelException(String location, String problem) {
		super("The model at '" + location + "' can't be read: " + problem,
				"Set migrate.model.schema-locations to files such as classpath:db/schema.sql or file:/srv/app/schema.sql.");
	}

}
