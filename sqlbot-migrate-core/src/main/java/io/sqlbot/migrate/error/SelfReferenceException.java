package io.sqlbot.migrate.error;

/**
 * A revision names itself as its parent or dependency.
 */
public final class SelfReferenceException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final boolean dependency;

	/**
	 * Create the exception.
	 * @param id the revision
	 * @param dependency whether it depends on itself rather than revises itself
	 */
	public SelfReferenceException(String id, boolean dependency) {
		super("Revision '" + id + "' " + (dependency ? "depends on" : "revises") + " itself.",
				"Write the id of the revision before it there, or nothing.");
		this.id = id;
		this.dependency = dependency;
	}

	/**
	 * The revision.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Whether it depends on itself rather than revises itself.
	 * @return {@code true} for a dependency
	 */
	public boolean isDependency() {
		return this.dependency;
	}

}
