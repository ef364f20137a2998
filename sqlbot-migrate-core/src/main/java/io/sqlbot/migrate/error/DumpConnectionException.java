package io.sqlbot.migrate.error;

/**
 * {@code pg_dump} can't be led to the database the way the driver was.
 */
public class DumpConnectionException extends MigrationException {

	/**
	 * Create an exception.
	 * @param problem what is in the way
	 */
	public DumpConnectionException(String problem) {
		super("pg_dump can't connect as the application does: " + problem,
				"Set migrate.backup.url to a plain URL of the server itself, such as "
						+ "jdbc:postgresql://db.example:5432/app?sslmode=verify-full, with migrate.backup.username and "
						+ "migrate.backup.password where they differ; or set migrate.backup.enabled=false to go on "
						+ "without a backup. Nothing was changed.");
	}

}
