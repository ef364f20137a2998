package io.sqlbot.migrate.error;

/**
 * A revision promises that its downgrade can be derived, but one of its operations can't
 * be taken back.
 */
public final class IrreversibleChangeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param revision the revision's id
	 * @param className its class
	 * @param operation the operation, as text
	 * @param obstacle why it can't be taken back, and how to write it so that it can
	 */
	public IrreversibleChangeException(String revision, String className, String operation, String obstacle) {
		super("The revision '" + revision + "' (" + className
				+ ") is a ReversibleMigration, but this operation can't be taken back: " + operation + ".",
				obstacle + " Or implement Migration with upgrade and downgrade.");
	}

}
