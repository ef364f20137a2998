package io.sqlbot.migrate.error;

/**
 * A target that counts steps where only a revision can be named.
 */
public final class RelativeTargetException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String target;

	/**
	 * Create the exception.
	 * @param target what the user wrote
	 */
	public RelativeTargetException(String target) {
		super("The target '" + target + "' counts steps, and only a revision can be named here.",
				"Name the revision by its id or label; 'migrate history' lists them.");
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
