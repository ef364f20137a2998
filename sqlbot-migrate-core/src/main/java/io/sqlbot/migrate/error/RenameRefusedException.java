package io.sqlbot.migrate.error;

/**
 * An option says that something was renamed that was not, as far as database and model
 * tell.
 */
public final class RenameRefusedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param option the option's value
	 * @param reason what does not fit, as half a sentence
	 */
	public RenameRefusedException(String option, String reason) {
		super("The option '--rename " + option + "' does not fit: " + reason + ". Nothing was written.",
				"Give a table as old:new, a column as table.old:table.new, each after its schema and a dot where that "
						+ "is not the default one; old: alone says that it was not renamed but is gone.");
	}

}
