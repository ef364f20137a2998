package io.sqlbot.migrate.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The version table names revisions that the graph does not have.
 */
public final class UnknownRowException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> rows;

	private final transient List<SearchedLocation> searched;

	/**
	 * Create the exception.
	 * @param rows the rows that name no revision
	 * @param searched where revisions were searched
	 */
	public UnknownRowException(List<String> rows, List<SearchedLocation> searched) {
		this(rows, searched, "");
	}

	private UnknownRowException(List<String> rows, List<SearchedLocation> searched, String recorded) {
		super("The database is at " + ((rows.size() == 1) ? "a revision" : "revisions")
				+ " that this application does not have: " + Names.joined(rows, ", ") + "." + origin(searched)
				+ recorded, action(searched));
		this.rows = List.copyOf(rows);
		this.searched = List.copyOf(searched);
	}

	private static String origin(List<SearchedLocation> searched) {
		if (hasNone(searched)) {
			return " No revision was found in "
					+ searched.stream().map(SearchedLocation::location).collect(Collectors.joining(", ")) + ".";
		}
		return " Usually this application is an older build than the one that migrated the database, or it was built from another branch."
				+ (searched.isEmpty() ? "" : " Searched: " + SearchedLocation.list(searched) + ".");
	}

	private static String action(List<SearchedLocation> searched) {
		if (hasNone(searched)) {
			return "Set migrate.locations to where the revisions are; 'migrate history' lists those that are found.";
		}
		return "Run the build that has the revision, or bring its file into this one. If the revision is gone for good and you know what the schema looks like, 'migrate stamp --purge REVISION' records that instead; 'migrate applied' and 'migrate history' show where things stand.";
	}

	private static boolean hasNone(List<SearchedLocation> searched) {
		return !searched.isEmpty() && searched.stream().allMatch((location) -> location.revisions() == 0);
	}

	/**
	 * Say the same with what the history knows.
	 * @param recorded those of the rows that the history tells about
	 * @return the exception to throw instead
	 */
	public UnknownRowException with(List<RevisionChange> recorded) {
		return new UnknownRowException(this.rows, this.searched,
				recorded.stream()
					.map((revision) -> System.lineSeparator() + revision.describe())
					.collect(Collectors.joining()));
	}

	/**
	 * The rows that name no revision.
	 * @return the rows in row order
	 */
	public List<String> rows() {
		return this.rows;
	}

}
