package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * The database could not be dumped, so it was not changed either.
 */
public class BackupFailedException extends MigrationException {

	/**
	 * Create an exception.
	 * @param database the database's name
	 * @param reason what happened, one or more sentences
	 * @param cause the underlying failure, if there is one
	 */
	public BackupFailedException(String database, String reason, @Nullable Throwable cause) {
		super("The backup of the database '" + database + "' failed, so no revision was run. " + reason,
				"Mend the cause and start again, or set migrate.backup.enabled=false to go on without a backup.",
				cause);
	}

}
