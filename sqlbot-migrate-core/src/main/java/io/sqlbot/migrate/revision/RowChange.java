package io.sqlbot.migrate.revision;

/**
 * One change to the rows of the version table.
 */
public sealed interface RowChange {

	/**
	 * A row that appears.
	 *
	 * @param id the revision id
	 */
	record Insert(String id) implements RowChange {
	}

	/**
	 * A row that disappears.
	 *
	 * @param id the revision id
	 */
	record Delete(String id) implements RowChange {
	}

	/**
	 * A row that moves.
	 *
	 * @param from the revision id before
	 * @param to the revision id after
	 */
	record Update(String from, String to) implements RowChange {
	}

}
