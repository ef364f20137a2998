package io.sqlbot.migrate.error;

/**
 * An id or a label that no target could name.
 */
public final class IllegalRevisionNameException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String name;

	/**
	 * Create the exception.
	 * @param kind what the name is: a revision id or a branch label
	 * @param name the name
	 * @param id the revision that has it
	 * @param reason why it cannot be used
	 */
	public IllegalRevisionNameException(String kind, String name, String id, String reason) {
		super("The " + kind + " '" + name + "' of revision '" + id + "' cannot be used: " + reason + ".",
				"Use letters, digits, '_', '.' and '-'; a name may not begin with '-' and may not be head, heads, base or current.");
		this.name = name;
	}

	/**
	 * The name.
	 * @return the id or label that cannot be used
	 */
	public String name() {
		return this.name;
	}

}
