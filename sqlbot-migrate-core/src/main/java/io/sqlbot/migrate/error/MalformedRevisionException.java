package io.sqlbot.migrate.error;

/**
 * A revision can't be read: its header, its annotation or its SQL breaks a rule.
 */
public final class MalformedRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String source;

	private final int line;

	private final String problem;

	/**
	 * Create an exception for a whole file or class.
	 * @param source the file or class
	 * @param problem what is wrong, as a sentence
	 * @param action how to mend it, as a sentence
	 */
	public MalformedRevisionException(String source, String problem, String action) {
		super("The revision in " + source + " can't be read: " + problem, action);
		this.source = source;
		this.line = 0;
		this.problem = problem;
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
		this.source = source;
		this.line = line;
		this.problem = problem;
	}

	/**
	 * The same without what is wrong, which may repeat the SQL of a sensitive revision.
	 * @return the exception to throw instead
	 */
	public MalformedRevisionException withoutProblem() {
		String problem = "its SQL breaks a rule. Which one is not shown, as it is marked sensitive.";
		String action = "Look at the SQL there, or leave 'sensitive' out on a copy and run that on a test database.";
		return (this.line > 0) ? new MalformedRevisionException(this.source, this.line, problem, action)
				: new MalformedRevisionException(this.source, problem, action);
	}

	/**
	 * The same for a script that is a model, not a revision.
	 * @return the exception to throw instead
	 */
	public MalformedModelException inModel() {
		return new MalformedModelException(this.source, this.line, this.problem, action());
	}

}
