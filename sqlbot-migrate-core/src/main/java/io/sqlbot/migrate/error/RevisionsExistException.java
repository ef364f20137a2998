package io.sqlbot.migrate.error;

/**
 * A first revision is asked for where there are revisions.
 */
public final class RevisionsExistException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param count how many there are
	 * @param source the file or class of one of them
	 */
	public RevisionsExistException(int count, String source) {
		super("There " + ((count == 1) ? "is a revision already: " : "are " + count + " revisions already, such as ")
				+ source + ".",
				"Go on with 'migrate revision -m MESSAGE'; 'migrate revision --head base -m MESSAGE' begins a separate line.");
	}

}
