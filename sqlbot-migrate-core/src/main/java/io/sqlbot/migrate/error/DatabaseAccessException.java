package io.sqlbot.migrate.error;

import java.sql.SQLException;

/**
 * The database can't be reached, or refused a query of this library's own.
 */
public final class DatabaseAccessException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param activity what was being done, as in "The version table could not be read"
	 * @param cause what the driver said; passwords and the parameters of URLs are not
	 * taken over, nor is the server's DETAIL
	 */
	public DatabaseAccessException(String activity, SQLException cause) {
		this(activity, cause, "spring.datasource.*");
	}

	/**
	 * Create an exception for a database that is configured elsewhere.
	 * @param activity what was being done
	 * @param cause what the driver said
	 * @param configuration what names the server and the role, as in "migrate.url"
	 */
	public DatabaseAccessException(String activity, SQLException cause, String configuration) {
		super(activity + ": " + DriverMessage.of(cause) + state(cause) + ".",
				"Check that the server runs and that " + configuration + " names it and a role that may log in.",
				DriverMessage.withoutSecrets(cause));
	}

	private static String state(SQLException cause) {
		return (cause.getSQLState() != null) ? " (SQLSTATE " + cause.getSQLState() + ")" : "";
	}

}
