package io.sqlbot.migrate.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Revisions were edited or deleted after they were applied, so that this database is not
 * what the files say. Nothing was touched.
 */
public final class AppliedRevisionChangedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final int DESCRIBED = 5;

	private final transient List<RevisionChange> changes;

	/**
	 * Create an exception.
	 * @param changes all that was changed; at least one
	 */
	public AppliedRevisionChangedException(List<RevisionChange> changes) {
		super(describe(changes), advise(changes));
		this.changes = List.copyOf(changes);
	}

	/**
	 * All that was changed.
	 * @return the changes in the order in which the revisions were applied
	 */
	public List<RevisionChange> changes() {
		return this.changes;
	}

	private static String describe(List<RevisionChange> changes) {
		String intro = (changes.size() == 1) ? "A revision was changed after it was applied to this database."
				: changes.size() + " revisions were changed after they were applied to this database.";
		String described = changes.stream()
			.limit(DESCRIBED)
			.map((change) -> System.lineSeparator() + change.describe())
			.collect(Collectors.joining());
		List<String> others = changes.stream().skip(DESCRIBED).map(RevisionChange::revision).toList();
		return intro + described
				+ (others.isEmpty() ? "" : System.lineSeparator() + "And also: " + Names.joined(others, ", ") + ".");
	}

	private static String advise(List<RevisionChange> changes) {
		StringBuilder action = new StringBuilder(
				"Bring back what was applied, and write the change as a revision of its own.");
		changes.stream().filter((change) -> !change.isDeletion()).findFirst().ifPresent((change) -> {
			boolean sql = String.valueOf(change.source()).endsWith(".sql");
			action.append(" If the edit shall stay, ")
				.append(sql ? "add the line '-- accepts: " + change.accepts() + "' to the header of "
						: "write accepts = \"" + change.accepts() + "\" in the @Revision of ")
				.append(change.source())
				.append(".");
		});
		changes.stream()
			.filter(RevisionChange::isDeletion)
			.findFirst()
			.ifPresent((change) -> action.append(" If the deletion is meant, add the line '-- accepts: ")
				.append(change.accepts())
				.append("' to the header of another revision, best of one that follows it (in Java: accepts = \"")
				.append(change.accepts())
				.append("\" in its @Revision)."));
		if (changes.size() > 1) {
			action.append(" The same goes for the others: ")
				.append(changes.stream()
					.map((change) -> change.revision() + (change.isDeletion() ? "" : " (" + change.accepts() + ")"))
					.collect(Collectors.joining(", ")))
				.append(".");
		}
		return action.append(" To go on without this check, set migrate.validate=false for one start.").toString();
	}

}
