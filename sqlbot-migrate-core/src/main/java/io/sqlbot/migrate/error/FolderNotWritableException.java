package io.sqlbot.migrate.error;

import java.nio.file.Path;

/**
 * The file of a new revision can't be written.
 */
public final class FolderNotWritableException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param folder the folder
	 * @param cause what the file system says
	 */
	public FolderNotWritableException(Path folder, Exception cause) {
		super("No revision can be written to the folder '" + folder + "' (" + cause.getClass().getSimpleName() + ").",
				"Make the folder writable for this user, and see that the disk is not full; nothing was left behind.",
				cause);
	}

}
