package io.sqlbot.migrate.error;

/**
 * A revision in Java is to be written to a location that can hold SQL files only.
 */
public final class SqlOnlyLocationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param location the location
	 * @param reason why it can't hold classes, as the rest of a sentence
	 */
	public SqlOnlyLocationException(String location, String reason) {
		super("The location '" + location + "' can hold no Java class: " + reason,
				"Use '--format sql', or a location of the class path, such as classpath:db/revisions.");
	}

}
