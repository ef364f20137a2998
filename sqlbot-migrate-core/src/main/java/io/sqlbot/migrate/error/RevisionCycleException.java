package io.sqlbot.migrate.error;

import java.util.List;
import java.util.function.Function;

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
		this(cycle, dependency, cycle);
	}

	private RevisionCycleException(List<String> cycle, boolean dependency, List<String> words) {
		super("The revisions " + (dependency ? "depend on" : "revise") + " one another in a circle: "
				+ Names.joined(words, " -> ") + ".",
				"Correct the parent" + (dependency ? " or dependency" : "")
						+ " of one of them, so that the circle is open.");
		this.cycle = List.copyOf(cycle);
		this.dependency = dependency;
	}

	/**
	 * Say the same with where the revisions are.
	 * @param source tells the file or class of an id
	 * @return the exception to throw instead
	 */
	public RevisionCycleException in(Function<String, String> source) {
		return new RevisionCycleException(this.cycle, this.dependency,
				this.cycle.stream().map((id) -> id + " (" + source.apply(id) + ")").toList());
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
