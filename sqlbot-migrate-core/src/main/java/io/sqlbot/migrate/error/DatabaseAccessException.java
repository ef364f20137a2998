package io.sqlbot.migrate.error;

import java.sql.SQLException;

/**
 * The database can't be reached, or refused a query of this library's own.
 */
public final class DatabaseAccessException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final String PROTOCOL_VIOLATION = "08P01";

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
		super(activity + ": " + DriverMessage.of(cause) + state(cause) + ".", action(cause, configuration),
				DriverMessage.withoutSecrets(cause));
	}

	private static String action(SQLException cause, String configuration) {
		// as PgBouncer says, in English only
		if (PROTOCOL_VIOLATION.equals(cause.getSQLState())
				&& DriverMessage.of(cause).contains("unsupported startup parameter")) {
			return "A pooler such as PgBouncer refuses what the URL sets, or what the driver derives from it: remove "
					+ "'options' and 'currentSchema' from " + configuration
					+ " and use 'alter role ... set search_path = ...', or add the parameter to the pooler's "
					+ "ignore_startup_parameters.";
		}
		return "Check that the server runs and that " + configuration + " names it and a role that may log in.";
	}

	private static String state(SQLException cause) {
		return (cause.getSQLState() != null) ? " (SQLSTATE " + cause.getSQLState() + ")" : "";
	}

}
