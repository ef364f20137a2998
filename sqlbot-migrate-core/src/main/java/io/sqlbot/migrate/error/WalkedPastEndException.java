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
	 * @param steps the steps; negative towards the base
	 */
	public WalkedPastEndException(String target, int steps) {
		super("The target '" + target + "' leads past the end: " + few(Math.abs(steps))
				+ ((steps < 0) ? " below." : " above."),
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

	private static String few(int steps) {
		return (steps == 1) ? "no revision lies" : "fewer than " + steps + " revisions lie";
	}

}
