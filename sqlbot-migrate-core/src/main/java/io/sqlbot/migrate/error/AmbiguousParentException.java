package io.sqlbot.migrate.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A new revision would follow one of several heads, and nothing says which.
 */
public final class AmbiguousParentException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final int SHOWN = 4;

	private final transient List<String> heads;

	/**
	 * Create the exception.
	 * @param target the target as the user wrote it
	 * @param heads the heads that it may mean
	 */
	public AmbiguousParentException(String target, List<String> heads) {
		super("A new revision needs to know which one it follows: '" + target + "' may mean " + heads.size()
				+ " heads, " + Names.joined(heads, ", ") + ".",
				"Choose with "
						+ heads.stream()
							.limit(SHOWN)
							.map((head) -> "'migrate revision --head " + head + "'")
							.collect(Collectors.joining(", "))
						+ ((heads.size() > SHOWN) ? " and so on" : "") + ", or join them first with 'migrate merge "
						+ ((heads.size() > SHOWN) ? "heads" : String.join(" ", heads)) + "'.");
		this.heads = List.copyOf(heads);
	}

	/**
	 * The heads.
	 * @return their ids in load order
	 */
	public List<String> heads() {
		return this.heads;
	}

}
