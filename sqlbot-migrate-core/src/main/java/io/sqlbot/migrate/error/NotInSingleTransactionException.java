package io.sqlbot.migrate.error;

/**
 * A run was to be a single transaction, but one of its revisions needs several.
 */
public final class NotInSingleTransactionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param revision the revision's id
	 * @param source its file or class
	 * @param reason why it needs several, as a sentence without its end
	 */
	public NotInSingleTransactionException(String revision, String source, String reason) {
		super("The revision '" + revision + "' (" + source + ") can't take part in a single transaction: " + reason
				+ ". Of this run, nothing stays in the database.",
				"Set migrate.transaction-mode=per-segment for the run that applies it.");
	}

}
