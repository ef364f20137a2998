package io.sqlbot.migrate.error;

/**
 * Two revisions declare the same branch label.
 */
public final class DuplicateLabelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String label;

	/**
	 * Create the exception.
	 * @param label the label
	 * @param first a revision that declares it
	 * @param second the other one
	 */
	public DuplicateLabelException(String label, String first, String second) {
		super("The branch label '" + label + "' is declared twice, by revision '" + first + "' and by revision '"
				+ second + "'.", "Take the label off one of them; a label holds for all that follows on its branch.");
		this.label = label;
	}

	/**
	 * The label.
	 * @return the label that is declared twice
	 */
	public String label() {
		return this.label;
	}

}
