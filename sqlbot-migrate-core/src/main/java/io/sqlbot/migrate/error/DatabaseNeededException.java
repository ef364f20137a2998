package io.sqlbot.migrate.error;

/**
 * A revision wants direct access to the database where it can't have it.
 */
public final class DatabaseNeededException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private DatabaseNeededException(String description, String action) {
		super(description, action);
	}

	/**
	 * For a revision that is being printed.
	 * @param id the revision's id
	 * @param source its file or class
	 * @return the exception
	 */
	public static DatabaseNeededException offline(String id, String source) {
		return new DatabaseNeededException(
				"The revision '" + id + "' (" + source
						+ ") works on the database through op.jdbc(), which can't be printed. Nothing was printed.",
				"Give the SQL for this case with op.offline(...), or upgrade this revision online and print the rest.");
	}

	/**
	 * For a revision that goes on after segments which are committed already.
	 * @param id the revision's id
	 * @param source its file or class
	 * @return the exception
	 */
	public static DatabaseNeededException committed(String id, String source) {
		return new DatabaseNeededException("The revision '" + id + "' (" + source
				+ ") calls op.jdbc() in a segment that an earlier run committed, so it can't go on where it stopped.",
				"Write op.jdbc((jdbc) -> ...) instead, which is skipped in that case, and run the upgrade again.");
	}

}
