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
		this(id, parent, "");
	}

	private MissingParentException(String id, String parent, String place) {
		super("Revision '" + id + "'" + place + " revises '" + parent + "', and there is no revision with that id.",
				"Bring back revision '" + parent + "', or correct the id that '" + id
						+ "' revises; an id must be written in full there.");
		this.id = id;
		this.parent = parent;
	}

	/**
	 * The same exception, with the place of the revision in its text.
	 * @param source the file or class
	 * @return a new exception
	 */
	public MissingParentException in(String source) {
		return new MissingParentException(this.id, this.parent, " (" + source + ")");
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
