package io.sqlbot.migrate.error;

/**
 * Of several revisions that should stand side by side one is an ancestor of another.
 */
public final class OverlappingRevisionsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String descendant;

	private final boolean rows;

	/**
	 * Create the exception.
	 * @param id the ancestor
	 * @param descendant the revision that already implies it
	 * @param rows whether both are rows of the version table rather than targets
	 */
	public OverlappingRevisionsException(String id, String descendant, boolean rows) {
		super(rows
				? "The version table holds '" + id + "' beside '" + descendant
						+ "', which already implies it; a row was added or changed by other means."
				: "The target asks for '" + id + "' beside '" + descendant + "', which already implies it.",
				rows ? "If the schema is at '" + descendant + "', run 'migrate stamp " + descendant
						+ "'; 'migrate current' shows the rows." : "Ask for '" + descendant + "' alone.");
		this.id = id;
		this.descendant = descendant;
		this.rows = rows;
	}

	/**
	 * The ancestor.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The revision that implies it.
	 * @return its id
	 */
	public String descendant() {
		return this.descendant;
	}

	/**
	 * Whether the two are rows of the version table.
	 * @return {@code false} for targets
	 */
	public boolean areRows() {
		return this.rows;
	}

}
