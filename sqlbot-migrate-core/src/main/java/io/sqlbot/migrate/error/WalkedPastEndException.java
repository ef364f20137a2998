package io.sqlbot.migrate.error;

/**
 * A relative target has more steps than there are revisions.
 */
public final class WalkedPastEndException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String target;

	/**
	 * Create the exception.
	 * @param target what the user wrote
	 * @param steps the steps, with their sign
	 */
	public WalkedPastEndException(String target, String steps) {
		super("The target '" + target + "' leads past the end: there are no " + steps + " revisions to go from there.",
				"'migrate current' and 'migrate history' show how far it is; use 'heads' or 'base' to go to the end.");
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
