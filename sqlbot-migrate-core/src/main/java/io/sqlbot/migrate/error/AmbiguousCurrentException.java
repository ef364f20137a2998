package io.sqlbot.migrate.error;

import java.util.List;

/**
 * A target that counts from the current revision, and there are several of them.
 */
public final class AmbiguousCurrentException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final transient List<String> current;

	/**
	 * Create the exception.
	 * @param target what the user wrote
	 * @param current the revisions that it could count from
	 */
	public AmbiguousCurrentException(String target, List<String> current) {
		super("The target '" + target + "' counts from the current revision, and there are " + current.size() + ": "
				+ Names.joined(current, ", ") + ".",
				"Name the branch, as in 'LABEL@+1', or a revision, as in '" + current.get(0) + "+1'.");
		this.target = target;
		this.current = List.copyOf(current);
	}

	/**
	 * What the user wrote.
	 * @return the target
	 */
	public String target() {
		return this.target;
	}

	/**
	 * The revisions that it could count from.
	 * @return ids
	 */
	public List<String> current() {
		return this.current;
	}

}
