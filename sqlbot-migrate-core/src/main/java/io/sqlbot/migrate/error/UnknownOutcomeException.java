package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * A run was interrupted while a statement ran outside of a transaction, and the catalog
 * does not show whether the statement did its work.
 */
public final class UnknownOutcomeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param revision the revision's id
	 * @param source its file or class
	 * @param statement the statement, or {@code null} if the revision is sensitive
	 * @param started when it was begun
	 * @param history the quoted name of the history table
	 * @param intent the history row that says that it was about to run
	 */
	public UnknownOutcomeException(String revision, String source, @Nullable String statement, String started,
			String history, long intent) {
		super("The revision '" + revision + "' (" + source + ") was interrupted while a statement ran outside of a "
				+ "transaction, begun at " + started + ". Whether it did its work can't be seen in the catalog."
				+ ((statement != null) ? System.lineSeparator() + "Statement: " + statement : ""),
				"Look whether it did. If so, tell the history by: " + answer(history, intent, "partial")
						+ System.lineSeparator() + "If not, or when what it did is undone, by: "
						+ answer(history, intent, "failed") + System.lineSeparator()
						+ "Then start again: the run goes on after the statement in the first case, and with it "
						+ "in the second.");
	}

	private static String answer(String history, long intent, String outcome) {
		return "INSERT INTO " + history
				+ " (outcome, revision, direction, segment, started, duration_ms, description, checksum) SELECT '"
				+ outcome + "', revision, direction, segment, now(), 0, description, checksum FROM " + history
				+ " WHERE id = " + intent + ";";
	}

}
