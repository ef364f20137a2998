package io.sqlbot.migrate.error;

import java.util.List;

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
	 * @param astray the ids that the start means and that do not lie below the end
	 */
	public NotAnAncestorException(String start, String end, List<String> astray) {
		super("The range '" + start + ":" + end + "' leads nowhere: " + Names.joined(astray, ", ")
				+ " does not lie below '" + end + "'.",
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
