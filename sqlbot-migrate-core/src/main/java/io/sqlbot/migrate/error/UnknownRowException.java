package io.sqlbot.migrate.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The version table names revisions that the graph does not have.
 */
public final class UnknownRowException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> rows;

	/**
	 * Create the exception.
	 * @param rows the rows that name no revision
	 */
	public UnknownRowException(List<String> rows) {
		this(rows, List.of());
	}

	/**
	 * Create the exception with what the history knows.
	 * @param rows the rows that name no revision
	 * @param recorded those of them that the history tells about
	 */
	public UnknownRowException(List<String> rows, List<RevisionChange> recorded) {
		super("The database is at " + ((rows.size() == 1) ? "a revision" : "revisions")
				+ " that this application does not have: " + Names.joined(rows, ", ")
				+ ". Usually this application is an older build than the one that migrated the database, or it was built from another branch."
				+ recorded.stream()
					.map((revision) -> System.lineSeparator() + revision.describe())
					.collect(Collectors.joining()),
				"Run the build that has the revision, or bring its file into this one. If the revision is gone for good and you know what the schema looks like, 'migrate stamp --purge REVISION' records that instead; 'migrate current' and 'migrate history' show where things stand.");
		this.rows = List.copyOf(rows);
	}

	/**
	 * The rows that name no revision.
	 * @return the rows in row order
	 */
	public List<String> rows() {
		return this.rows;
	}

}
