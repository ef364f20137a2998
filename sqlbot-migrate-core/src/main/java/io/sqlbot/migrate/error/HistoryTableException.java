package io.sqlbot.migrate.error;

import java.util.List;

/**
 * The history table is not laid out as this version of the library needs it: another
 * version made it, or it is something else.
 */
public final class HistoryTableException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private HistoryTableException(String description, String action) {
		super(description + " Nothing was changed.", action);
	}

	/**
	 * Create the exception for a table that an older version made.
	 * @param table the table's quoted name
	 * @param missing the columns that it lacks
	 * @param sql the statement that brings it up to date
	 * @return the exception
	 */
	public static HistoryTableException older(String table, List<String> missing, String sql) {
		return new HistoryTableException(
				"The history table " + table + " was made by an older version of sqlbot-migrate: it lacks "
						+ columns(missing) + ".",
				"Let its owner run: " + sql + "; then start again. The older version can go on with the table, too.");
	}

	/**
	 * Create the exception for a table that a newer version made.
	 * @param table the table's quoted name
	 * @param unknown the columns that must be filled and that this version does not know
	 * @return the exception
	 */
	public static HistoryTableException newer(String table, List<String> unknown) {
		return new HistoryTableException(
				"The history table " + table + " was made by a newer version of sqlbot-migrate: it wants "
						+ columns(unknown) + ", which this version can't fill.",
				"Run a build of the application that has the newer version; 'migrate --version' tells which one a "
						+ "build has, and 'migrate current' still shows where the database stands.");
	}

	/**
	 * Create the exception for a table that merely has the name.
	 * @param table the table's quoted name
	 * @param missing the columns that every history table has
	 * @return the exception
	 */
	public static HistoryTableException foreign(String table, List<String> missing) {
		return new HistoryTableException(
				"The table " + table + " is no history table of sqlbot-migrate: it lacks " + columns(missing) + ".",
				"Rename it, and start again. Or set migrate.version-table=NAME, whose history is kept in NAME_history.");
	}

	private static String columns(List<String> names) {
		return ((names.size() == 1) ? "the column " : "the columns ") + Names.joined(names, ", ");
	}

}
