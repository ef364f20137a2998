package io.sqlbot.migrate.error;

import java.util.List;

/**
 * A merge was asked for, and there are no two revisions to join.
 */
public final class NothingToMergeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param targets what the user wanted to join
	 * @param found the revisions that this means, one at most
	 */
	public NothingToMergeException(List<String> targets, List<String> found) {
		super("There is nothing to merge: " + String.join(" ", targets) + " means "
				+ (found.isEmpty() ? "no revision." : "the single revision '" + found.get(0) + "'."),
				"'migrate heads' lists the heads; name two or more, as in 'migrate merge ONE ANOTHER'.");
	}

}
