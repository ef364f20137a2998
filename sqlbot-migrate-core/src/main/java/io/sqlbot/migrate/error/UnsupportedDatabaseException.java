package io.sqlbot.migrate.error;

/**
 * The data source leads to something else than PostgreSQL.
 */
public final class UnsupportedDatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param product what the data source leads to
	 */
	public UnsupportedDatabaseException(String product) {
		super("The data source leads to " + product + ", but sqlbot-migrate works on PostgreSQL only.",
				"Point spring.datasource.url to a PostgreSQL server, or set migrate.enabled=false.");
	}

}
