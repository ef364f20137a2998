package io.sqlbot.migrate.boot.cli;

/**
 * Ends the process.
 */
@FunctionalInterface
interface ProcessEnd {

	/**
	 * End the process.
	 * @param exitCode the exit code
	 */
	void exit(int exitCode);

}
