package io.sqlbot.migrate.error;

/**
 * Two revisions have the same id.
 */
public final class DuplicateRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String id;

	/**
	 * Create the exception.
	 * @param id the id that two revisions have
	 */
	public DuplicateRevisionException(String id) {
		super("Two revisions have the id '" + id + "'.",
				"Give one of them another id; 'migrate revision -m MESSAGE' makes a revision with a fresh one.");
		this.id = id;
	}

	/**
	 * The id that two revisions have.
	 * @return the id
	 */
	public String id() {
		return this.id;
	}

}
