package io.sqlbot.migrate.error;

/**
 * A revision has a statement that runs outside of a transaction, for which the configured
 * role can't be set, because a pooler is in between. The statement did not run.
 */
public final class RoleBehindPoolerException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param source the revision's file or class
	 * @param role the role
	 */
	public RoleBehindPoolerException(String source, String role) {
		super("A statement of '" + source + "' runs outside of a transaction, and migrate.role=" + role
				+ " can't be set for it: the connection goes through a pooler, which would hand the role to "
				+ "somebody else.",
				"Point the data source of the migration to the server itself, or let it log in as '" + role
						+ "' and remove migrate.role. Then start again.");
	}

}
