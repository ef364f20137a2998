package io.sqlbot.migrate.error;

/**
 * Two revisions have the same id.
 */
public final class DuplicateSourceException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param id the id
	 * @param first the file or class that has it
	 * @param second the other file or class that has it
	 */
	public DuplicateSourceException(String id, String first, String second) {
		super("The revision id '" + id + "' stands in two places: " + first + " and " + second + ".",
				"Give the newer of the two an id of its own, and correct the revisions that revise it.");
	}

}
