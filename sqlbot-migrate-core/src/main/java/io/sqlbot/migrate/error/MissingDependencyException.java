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
		this(id, dependency, "");
	}

	private MissingDependencyException(String id, String dependency, String place) {
		super("Revision '" + id + "'" + place + " depends on '" + dependency
				+ "', and there is no revision with that id or label.",
				"Bring back revision '" + dependency + "', or correct what '" + id
						+ "' depends on; an id or label must be written in full there.");
		this.id = id;
		this.dependency = dependency;
	}

	/**
	 * The same exception, with the place of the revision in its text.
	 * @param source the file or class
	 * @return a new exception
	 */
	public MissingDependencyException in(String source) {
		return new MissingDependencyException(this.id, this.dependency, " (" + source + ")");
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
