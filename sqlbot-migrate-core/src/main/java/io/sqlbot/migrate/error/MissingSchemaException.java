package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no schema for the version table.
 */
public final class MissingSchemaException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param schema the configured schema, or {@code null} if the search path is empty
	 */
	public MissingSchemaException(@Nullable String schema) {
		super((schema != null) ? "The schema '" + schema + "' of the version table does not exist."
				: "The search path of the connection holds no schema that exists, so the version table has no place.",
				(schema != null)
						? "Create it (CREATE SCHEMA \"" + schema + "\"), or change migrate.version-table-schema."
						: "Set migrate.version-table-schema to the schema that shall hold it.");
	}

}
