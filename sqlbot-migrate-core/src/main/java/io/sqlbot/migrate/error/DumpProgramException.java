package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no {@code pg_dump} that can dump the database.
 */
public final class DumpProgramException extends MigrationException {

	private DumpProgramException(String description, int server, @Nullable Throwable cause) {
		super(description, "Install the client of PostgreSQL " + server + " (Debian and Ubuntu: apt-get install "
				+ "postgresql-client-" + server + "; Alpine: apk add postgresql" + server
				+ "-client), or set migrate.backup.command to the path of its pg_dump, or migrate.backup.enabled=false "
				+ "to go on without a backup. Nothing was changed.", cause);
	}

	/**
	 * The program can't be run.
	 * @param command the program
	 * @param server the server's major version
	 * @param reason what happened instead
	 * @param cause the underlying failure, if there is one
	 * @return the exception
	 */
	public static DumpProgramException unusable(String command, int server, String reason, @Nullable Throwable cause) {
		return new DumpProgramException(
				"The backup before the first step needs pg_dump, but '" + command + "' can't be used: " + reason + ".",
				server, cause);
	}

	/**
	 * The program is older than the server.
	 * @param command the program
	 * @param version the program's version
	 * @param server the server's major version
	 * @return the exception
	 */
	public static DumpProgramException tooOld(String command, String version, int server) {
		return new DumpProgramException("The backup before the first step needs a pg_dump that is not older than the "
				+ "server. '" + command + "' is of version " + version + ", the server of version " + server + ".",
				server, null);
	}

}
