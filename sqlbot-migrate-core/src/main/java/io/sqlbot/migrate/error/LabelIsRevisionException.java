package io.sqlbot.migrate.error;

/**
 * A branch label is at the same time the id of a revision.
 */
public final class LabelIsRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String label;

	/**
	 * Create the exception.
	 * @param label the label
	 * @param id the revision that declares it
	 */
	public LabelIsRevisionException(String label, String id) {
		super("The branch label '" + label + "' of revision '" + id + "' is also the id of a revision.",
				"Choose another label; ids and labels share one name space.");
		this.label = label;
	}

	/**
	 * The label.
	 * @return the label that is also an id
	 */
	public String label() {
		return this.label;
	}

}
