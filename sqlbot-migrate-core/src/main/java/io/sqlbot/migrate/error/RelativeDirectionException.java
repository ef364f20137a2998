package io.sqlbot.migrate.error;

/**
 * An upgrade by a negative number of steps, or a downgrade by a positive one.
 */
public final class RelativeDirectionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String target;

	/**
	 * Create the exception.
	 * @param target what the user wrote
	 * @param command the command: upgrade or downgrade
	 */
	public RelativeDirectionException(String target, String command) {
		super("'" + target + "' is no target for " + command + ": it does not lead "
				+ ("upgrade".equals(command) ? "up" : "down") + " from the current revision.",
				"upgrade".equals(command) ? "Use '+1' and the like, or 'migrate downgrade'."
						: "Use '-1' and the like, or 'migrate upgrade'.");
		this.target = target;
	}

	/**
	 * What the user wrote.
	 * @return the target
	 */
	public String target() {
		return this.target;
	}

}
