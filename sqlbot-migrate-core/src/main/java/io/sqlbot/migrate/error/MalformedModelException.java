package io.sqlbot.migrate.error;

/**
 * A model can't be read: it works on rows, or its SQL breaks a rule.
 */
public final class MalformedModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param source the file, or what people call the model
	 * @param line the line, counted from 1, or 0 where that is not known
	 * @param problem what is wrong, as a sentence
	 * @param action how to mend it, as a sentence
	 */
	public MalformedModelException(String source, int line, String problem, String action) {
		super("The model in " + source + " can't be read" + ((line > 0) ? ", line " + line : "") + ": " + problem,
				action);
	}

}
