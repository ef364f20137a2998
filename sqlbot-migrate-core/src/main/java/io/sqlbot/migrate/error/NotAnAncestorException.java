package io.sqlbot.migrate.error;

/**
 * A range whose start does not lie below its end.
 */
public final class NotAnAncestorException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String start;

	private final String end;

	/**
	 * Create the exception.
	 * @param start the start of the range as the user wrote it
	 * @param end the end of the range as the user wrote it
	 * @param astray what the start means and does not lie below the end
	 */
	public NotAnAncestorException(String start, String end, String astray) {
		super("The range '" + start + ":" + end + "' leads nowhere: '" + astray + "' does not lie below '" + end + "'.",
				"Write the older end first, and both ends of one branch; 'migrate history' shows the order.");
		this.start = start;
		this.end = end;
	}

	/**
	 * The start of the range as the user wrote it.
	 * @return a target
	 */
	public String start() {
		return this.start;
	}

	/**
	 * The end of the range as the user wrote it.
	 * @return a target
	 */
	public String end() {
		return this.end;
	}

}
