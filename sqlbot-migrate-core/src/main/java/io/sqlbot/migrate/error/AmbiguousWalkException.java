package io.sqlbot.migrate.error;

import java.util.List;

/**
 * The way of a relative target forks.
 */
public final class AmbiguousWalkException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final transient List<String> candidates;

	/**
	 * Create the exception.
	 * @param target what the user wrote
	 * @param from where the way forks
	 * @param candidates what comes next there
	 * @param up whether the way leads upwards
	 */
	public AmbiguousWalkException(String target, String from, List<String> candidates, boolean up) {
		super("The target '" + target + "' does not say which way to go: " + (up ? "above " : "below ") + "'" + from
				+ "' there are " + candidates.size() + " revisions: " + Names.joined(candidates, ", ") + ".",
				"Name the revision itself" + (up ? ", or a branch, as in 'LABEL@+1'." : "."));
		this.target = target;
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * What the user wrote.
	 * @return the target
	 */
	public String target() {
		return this.target;
	}

	/**
	 * What comes next where the way forks.
	 * @return ids
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
