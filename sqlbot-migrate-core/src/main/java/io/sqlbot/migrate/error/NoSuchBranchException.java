package io.sqlbot.migrate.error;

/**
 * What stands before {@code @} names no branch.
 */
public final class NoSuchBranchException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String branch;

	/**
	 * Create the exception.
	 * @param branch what the user wrote before {@code @}
	 */
	public NoSuchBranchException(String branch) {
		super("There is no branch '" + branch + "': no revision has this label or id.",
				"'migrate heads' and 'migrate branches' show the labels that there are.");
		this.branch = branch;
	}

	/**
	 * What the user wrote before {@code @}.
	 * @return the name
	 */
	public String branch() {
		return this.branch;
	}

}
