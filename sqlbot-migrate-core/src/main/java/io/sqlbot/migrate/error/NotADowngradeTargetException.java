package io.sqlbot.migrate.error;

import java.util.List;

/**
 * A downgrade to a revision from which the database has nothing to undo.
 */
public final class NotADowngradeTargetException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final transient List<String> rows;

	/**
	 * Create the exception.
	 * @param target what the user wrote
	 * @param rows the rows of the version table
	 */
	public NotADowngradeTargetException(String target, List<String> rows) {
		super("A downgrade cannot lead to '" + target + "': the database is at "
				+ (rows.isEmpty() ? "base" : Names.joined(rows, ", "))
				+ ", and nothing that is applied there follows that revision.",
				"'migrate current' shows where the database is, 'migrate history' which revisions lie below; 'migrate upgrade' leads up.");
		this.target = target;
		this.rows = List.copyOf(rows);
	}

	/**
	 * What the user wrote.
	 * @return the target
	 */
	public String target() {
		return this.target;
	}

	/**
	 * The rows of the version table.
	 * @return the rows in row order
	 */
	public List<String> rows() {
		return this.rows;
	}

}
