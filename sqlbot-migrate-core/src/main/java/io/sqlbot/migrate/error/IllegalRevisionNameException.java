package io.sqlbot.migrate.error;

/**
 * An id or a label that no target could name.
 */
public final class IllegalRevisionNameException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String kind;

	private final String name;

	private final String id;

	private final String reason;

	/**
	 * Create the exception.
	 * @param kind what the name is: a revision id or a branch label
	 * @param name the name
	 * @param id the revision that has it
	 * @param reason why it cannot be used
	 */
	public IllegalRevisionNameException(String kind, String name, String id, String reason) {
		this(kind, name, id, reason, "");
	}

	private IllegalRevisionNameException(String kind, String name, String id, String reason, String place) {
		super("The " + kind + " '" + name + "' of revision '" + id + "'" + place + " cannot be used: " + reason + ".",
				"Use letters, digits, '_', '.' and '-'; a name may not begin with '-' and may not be head, heads, base or current.");
		this.kind = kind;
		this.name = name;
		this.id = id;
		this.reason = reason;
	}

	/**
	 * The same exception, with the place of the revision in its text.
	 * @param source the file or class
	 * @return a new exception
	 */
	public IllegalRevisionNameException in(String source) {
		return new IllegalRevisionNameException(this.kind, this.name, this.id, this.reason, " (" + source + ")");
	}

	/**
	 * The revision that has the name.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The name.
	 * @return the id or label that cannot be used
	 */
	public String name() {
		return this.name;
	}

}
