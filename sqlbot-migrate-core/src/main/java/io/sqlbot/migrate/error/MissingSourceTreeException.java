package io.sqlbot.migrate.error;

import java.nio.file.Path;

/**
 * A revision is to be written, and the source tree that it belongs to is not here.
 */
public final class MissingSourceTreeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param location the location that the revision belongs to
	 * @param directory where its sources were looked for
	 * @param problem what is wrong there, as the rest of a sentence
	 */
	public MissingSourceTreeException(String location, Path directory, String problem) {
		super("The sources of the location '" + location + "' are not in '" + directory + "': " + problem,
				"Start in the directory of the module, or set migrate.source-directory to it, "
						+ "as in --migrate.source-directory=/home/me/project.");
	}

}
