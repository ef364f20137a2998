package io.sqlbot.migrate.error;

import java.util.List;

/**
 * One head is asked for and there are several.
 */
public final class MultipleHeadsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final transient List<String> heads;

	/**
	 * Create the exception.
	 * @param argument the target as the user wrote it
	 * @param heads the heads
	 */
	public MultipleHeadsException(String argument, List<String> heads) {
		super("The target '" + argument + "' means one head, and there are " + heads.size() + ": "
				+ Names.joined(heads, ", ") + ".",
				"Join them with 'migrate merge " + Names.joined(heads, " ")
						+ "', go to one of them with 'migrate upgrade LABEL@head' or 'migrate upgrade " + heads.get(0)
						+ "', or to all of them with 'migrate upgrade heads'.");
		this.argument = argument;
		this.heads = List.copyOf(heads);
	}

	/**
	 * The target as the user wrote it.
	 * @return the target
	 */
	public String argument() {
		return this.argument;
	}

	/**
	 * The heads.
	 * @return their ids in load order
	 */
	public List<String> heads() {
		return this.heads;
	}

}
