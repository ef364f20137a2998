package io.sqlbot.migrate.error;

/**
 * Nothing in the graph has this id or label, or begins with it.
 */
public final class NoSuchRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String name;

	/**
	 * Create the exception.
	 * @param name what the user wrote
	 */
	public NoSuchRevisionException(String name) {
		super("There is no revision or branch label '" + name + "', and none with four or more characters begins so.",
				"'migrate history' lists the revisions with their labels.");
		this.name = name;
	}

	/**
	 * What the user wrote.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

}
