package io.sqlbot.migrate.error;

/**
 * A target that the grammar does not know.
 */
public final class MalformedTargetException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final int position;

	/**
	 * Create the exception.
	 * @param target what the user wrote
	 * @param position where the fault is, from 0
	 * @param reason what is wrong there
	 */
	public MalformedTargetException(String target, int position, String reason) {
		super("The target '" + target + "' cannot be read at position " + (position + 1) + ": " + reason + "."
				+ System.lineSeparator() + "  " + target + System.lineSeparator() + "  " + " ".repeat(position) + "^",
				"A target is head, heads, base, an id or its beginning, a label, +N or -N, or one of these after a revision or 'LABEL@'.");
		this.target = target;
		this.position = position;
	}

	/**
	 * What the user wrote.
	 * @return the target
	 */
	public String target() {
		return this.target;
	}

	/**
	 * Where the fault is.
	 * @return the place of the first character that does not fit, from 0
	 */
	public int position() {
		return this.position;
	}

}
