package io.sqlbot.migrate.schema;

import java.util.List;

/**
 * What a foreign key does to its row when the row that it refers to goes or changes. The
 * constants and methods are meant to be imported statically.
 *
 * @param sql the action's words
 * @param columns the columns that it sets, none for all of the key
 */
public record ReferentialAction(String sql, List<Identifier> columns) {

	/** Refuse at the end of the statement or transaction. */
	public static final ReferentialAction NO_ACTION = new ReferentialAction("NO ACTION", List.of());

	/** Refuse at once. */
	public static final ReferentialAction RESTRICT = new ReferentialAction("RESTRICT", List.of());

	/** Delete or change the row too. */
	public static final ReferentialAction CASCADE = new ReferentialAction("CASCADE", List.of());

	/** Set the columns to NULL. */
	public static final ReferentialAction SET_NULL = new ReferentialAction("SET NULL", List.of());

	/** Set the columns to their defaults. */
	public static final ReferentialAction SET_DEFAULT = new ReferentialAction("SET DEFAULT", List.of());

	public ReferentialAction {
		columns = List.copyOf(columns);
	}

	/**
	 * Set some of the columns to NULL; on delete only.
	 * @param columns the columns, at least one
	 * @return the action
	 */
	public static ReferentialAction setNull(String... columns) {
		return new ReferentialAction("SET NULL", Identifier.listOf("columns", columns));
	}

	/**
	 * Set some of the columns to their defaults; on delete only.
	 * @param columns the columns, at least one
	 * @return the action
	 */
	public static ReferentialAction setDefault(String... columns) {
		return new ReferentialAction("SET DEFAULT", Identifier.listOf("columns", columns));
	}

}
