package io.sqlbot.migrate.error;

/**
 * The role may not do what a migration needs.
 */
public final class MissingPrivilegeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param role the role
	 * @param lack what it may not do, as in "create tables in the schema 'app'"
	 * @param grant the SQL that would allow it
	 */
	public MissingPrivilegeException(String role, String lack, String grant) {
		super("The role '" + role + "' may not " + lack + ". Nothing was changed.",
				"Let the owner run: " + grant + ";");
	}

}
