package io.sqlbot.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * A lock that a statement takes, and keeps until its transaction ends.
 *
 * @param target what is locked, seen from the name
 * @param name a table, index, view or sequence as the statement names it, quoted where it
 * must be
 * @param part the column or constraint that the target goes by, or {@code null}
 * @param mode the mode
 * @param work what is done with the rows meanwhile
 */
public record StatementLock(Target target, String name, @Nullable String part, LockMode mode, TableWork work) {

	/**
	 * What is locked.
	 */
	public enum Target {

		/** The table, view or sequence of the name. */
		RELATION,

		/** The index of the name. */
		INDEX,

		/** The table that the index of the name belongs to. */
		TABLE_OF_INDEX,

		/** The indexes of the table of the name; readers wait for them when they plan. */
		INDEXES_OF_TABLE,

		/** The tables that foreign keys of the table of the name refer to. */
		REFERENCED_BY_TABLE,

		/**
		 * The tables that foreign keys refer to from a column of the table of the name.
		 */
		REFERENCED_BY_COLUMN,

		/** The tables whose foreign keys refer to a column of the table of the name. */
		REFERRING_TO_COLUMN,

		/** The table that a constraint of the table of the name refers to, if it does. */
		REFERENCED_BY_CONSTRAINT

	}

}
