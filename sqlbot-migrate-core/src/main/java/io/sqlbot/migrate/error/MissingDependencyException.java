package io.sqlbot.migrate.error;

/**
 * A revision depends on one that the graph does not have.
 */
public final class MissingDependencyException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String dependency;

	/**
	 * Create the exception.
	 * @param id the revision
	 * @param dependency the id or label that it depends on
	 */
	public MissingDependencyException(String id, String dependency) {
		super("Revision '" + id + "' depends on '" + dependency + "', and there is no revision with that id or label.",
				"Bring back revision '" + dependency + "', or correct what '" + id
						+ "' depends on; an id or label must be written in full there.");
		this.id = id;
		this.dependency = dependency;
	}

	/**
	 * The revision whose dependency is missing.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The dependency that is missing.
	 * @return the id or label as written
	 */
	public String dependency() {
		return this.dependency;
	}

}
