package io.sqlbot.migrate.error;

/**
 * A revision can't be read: its header, its annotation or its SQL breaks a rule.
 */
public final class MalformedRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception for a whole file or class.
	 * @param source the file or class
	 * @param problem what is wrong, as a sentence
	 * @param action how to mend it, as a sentence
	 */
	public MalformedRevisionException(String source, String problem, String action) {
		super("The revision in " + source + " can't be read: " + problem, action);
	}

	/**
	 * Create an exception for one line.
	 * @param source the file or class
	 * @param line the line, counted from 1
	 * @param problem what is wrong, as a sentence
	 * @param action how to mend it, as a sentence
	 */
	public MalformedRevisionException(String source, int line, String problem, String action) {
		super("The revision in " + source + " can't be read, line " + line + ": " + problem, action);
	}

}
