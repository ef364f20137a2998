package io.sqlbot.migrate.error;

import java.util.List;

/**
 * A new revision would begin a branch, as another one follows its parent already, and
 * nothing says that this is meant.
 */
public final class ParentNotHeadException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String id;

	/**
	 * Create the exception.
	 * @param id the parent
	 * @param children what follows it
	 * @param newest the heads that can be followed without a new branch
	 */
	public ParentNotHeadException(String id, List<String> children, List<String> newest) {
		super("The revision '" + id + "' is not a head: " + Names.joined(children, ", ")
				+ ((children.size() == 1) ? " follows" : " follow") + " it already.",
				"Add --splice to begin a branch there, or follow a head: '--head "
						+ (newest.isEmpty() ? "head" : newest.get(0)) + "'.");
		this.id = id;
	}

	/**
	 * The parent that is not a head.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

}
