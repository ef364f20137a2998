package io.sqlbot.migrate.error;

import java.util.List;

/**
 * A revision is to be written to a location that is not searched for revisions.
 */
public final class UnknownLocationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param location the location as the user wrote it
	 * @param configured the locations that are searched
	 */
	public UnknownLocationException(String location, List<String> configured) {
		super("The location '" + location
				+ "' is not searched for revisions, so a revision written there would not be found.",
				"Choose one of " + String.join(", ", configured) + ", or add it to migrate.locations.");
	}

}
