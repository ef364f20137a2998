package io.sqlbot.migrate;

import java.nio.file.Path;

/**
 * How the database is dumped before a run that changes it.
 *
 * @param directory where the dumps go
 * @param keep how many dumps of one database to keep there, at least 1
 * @param command the program that dumps: its name, or its path
 */
public record BackupSettings(Path directory, int keep, String command) {

	/** How many dumps are kept if nothing else is said. */
	public static final int DEFAULT_KEEP = 5;

	/** The program if nothing else is said. */
	public static final String DEFAULT_COMMAND = "pg_dump";

	public BackupSettings {
		if (keep < 1) {
			throw new IllegalArgumentException("'keep' must be at least 1, but is " + keep);
		}
		if (command.isBlank()) {
			throw new IllegalArgumentException("'command' must not be blank");
		}
	}

	/**
	 * Dump into a directory, with the defaults for the rest.
	 * @param directory the directory
	 * @return the settings
	 */
	public static BackupSettings into(Path directory) {
		return new BackupSettings(directory, DEFAULT_KEEP, DEFAULT_COMMAND);
	}

}
