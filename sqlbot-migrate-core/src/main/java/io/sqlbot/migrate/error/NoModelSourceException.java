package io.sqlbot.migrate.error;

/**
 * There is nothing to compare a database with.
 */
public final class NoModelSourceException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 */
	public NoModelSourceException() {
		super("Nothing says what the schema should be: the application has neither entities nor a model of another kind.",
				"Add Spring Data JPA or Spring Data JDBC with entities, name files of DDL by "
						+ "migrate.model.schema-locations, or define a bean of type ModelSource.");
	}

}
