package io.sqlbot.migrate.error;

/**
 * The role that the revisions are to run under does not exist.
 */
public final class MissingRoleException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param role the role
	 */
	public MissingRoleException(String role) {
		super("The role '" + role + "', which migrate.role names, does not exist. Nothing was changed.",
				"Let an administrator create it, mind upper and lower case, or correct migrate.role.");
	}

}
