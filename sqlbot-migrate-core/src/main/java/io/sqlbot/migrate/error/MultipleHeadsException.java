package io.sqlbot.migrate.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One head is asked for and there are several.
 */
public final class MultipleHeadsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/** For how many heads the message spells out a command. */
	public static final int SHOWN = 4;

	private final String argument;

	private final transient List<String> heads;

	/**
	 * Create the exception.
	 * @param argument the target as the user wrote it
	 * @param heads the heads
	 * @param branches for the first {@link #SHOWN} heads the label or id that names their
	 * branch
	 */
	public MultipleHeadsException(String argument, List<String> heads, List<String> branches) {
		super("The target '" + argument + "' means one head, and there are " + heads.size() + ": "
				+ Names.joined(heads, ", ") + ".",
				"Join them with 'migrate merge " + ((heads.size() <= SHOWN) ? String.join(" ", heads) : "heads")
						+ "', go to one of them with "
						+ branches.stream()
							.map((branch) -> "'migrate upgrade " + branch + "@head'")
							.collect(Collectors.joining(", "))
						+ ((heads.size() <= SHOWN) ? "" : " and so on")
						+ ", or to all of them with 'migrate upgrade heads'.");
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
