package io.sqlbot.migrate.error;

import java.util.List;

/**
 * Revisions follow or depend on one another in a circle.
 */
public final class RevisionCycleException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> cycle;

	private final boolean dependency;

	/**
	 * Create the exception.
	 * @param cycle the ids of the circle, the first one again at the end
	 * @param dependency whether a dependency is part of the circle
	 */
	public RevisionCycleException(List<String> cycle, boolean dependency) {
		super("The revisions " + (dependency ? "depend on" : "revise") + " one another in a circle: "
				+ Names.joined(cycle, " -> ") + ".",
				"Correct the parent" + (dependency ? " or dependency" : "")
						+ " of one of them, so that the circle is open.");
		this.cycle = List.copyOf(cycle);
		this.dependency = dependency;
	}

	/**
	 * The circle.
	 * @return ids, the first one again at the end
	 */
	public List<String> cycle() {
		return this.cycle;
	}

	/**
	 * Whether a dependency is part of the circle.
	 * @return {@code false} if it consists of parents only
	 */
	public boolean isDependency() {
		return this.dependency;
	}

}
