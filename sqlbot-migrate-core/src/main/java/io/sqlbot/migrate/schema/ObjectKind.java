package io.sqlbot.migrate.schema;

/**
 * The kinds of objects that share the statements for renaming, dropping and commenting.
 */
public enum ObjectKind {

	/** A table, partitioned or not. */
	TABLE,

	/** An index. */
	INDEX,

	/** A sequence. */
	SEQUENCE,

	/** A view. */
	VIEW,

	/** A materialized view. */
	MATERIALIZED_VIEW,

	/** A type that is no domain. */
	TYPE,

	/** A domain. */
	DOMAIN,

	/** A function. */
	FUNCTION,

	/** A procedure. */
	PROCEDURE,

	/** A schema. */
	SCHEMA,

	/** An extension. */
	EXTENSION,

	/** A column of a table. */
	COLUMN,

	/** A constraint of a table. */
	CONSTRAINT,

	/** A trigger of a table. */
	TRIGGER,

	/** A policy of a table. */
	POLICY;

	/**
	 * The kind in SQL.
	 * @return the words
	 */
	public String sql() {
		return name().replace('_', ' ');
	}

	/**
	 * Whether it belongs to a table and is named within it.
	 * @return {@code true} for columns, constraints, triggers and policies
	 */
	public boolean belongsToTable() {
		return compareTo(COLUMN) >= 0;
	}

	/**
	 * Whether its name may be in a schema.
	 * @return {@code false} for schemas and extensions
	 */
	public boolean isInSchema() {
		return this != SCHEMA && this != EXTENSION;
	}

}
