package io.sqlbot.migrate.error;

/**
 * A revision does not belong to the branch it is asked for in.
 */
public final class NotInBranchException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String branch;

	/**
	 * Create the exception.
	 * @param id the revision
	 * @param branch the branch
	 */
	public NotInBranchException(String id, String branch) {
		super("Revision '" + id + "' is not a member of the branch '" + branch + "'.",
				"Write '" + id + "' alone, or the branch that it belongs to; 'migrate show " + id + "' names it.");
		this.id = id;
		this.branch = branch;
	}

	/**
	 * The revision.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The branch.
	 * @return the label or id before {@code @}
	 */
	public String branch() {
		return this.branch;
	}

}
