package io.sqlbot.migrate.error;

/**
 * A revision follows one that the graph does not have.
 */
public final class MissingParentException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String parent;

	/**
	 * Create the exception.
	 * @param id the revision
	 * @param parent the id that it gives as its parent
	 */
	public MissingParentException(String id, String parent) {
		super("Revision '" + id + "' revises '" + parent + "', and there is no revision with that id.",
				"Bring back revision '" + parent + "', or correct the id that '" + id
						+ "' revises; an id must be written in full there.");
		this.id = id;
		this.parent = parent;
	}

	/**
	 * The revision whose parent is missing.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The parent that is missing.
	 * @return the id as written
	 */
	public String parent() {
		return this.parent;
	}

}
