package io.sqlbot.migrate.revision;

import java.util.List;
import java.util.Set;

/**
 * The steps that lead from the version rows as they are to a target.
 *
 * @param before the version rows at the start
 * @param steps the steps in the order to run them
 */
public record RevisionPlan(Set<String> before, List<RevisionStep> steps) {

	public RevisionPlan {
		before = Set.copyOf(before);
		steps = List.copyOf(steps);
	}

	/**
	 * Whether there is nothing to do.
	 * @return {@code true} without steps
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

	/**
	 * The version rows at the end.
	 * @return the rows
	 */
	public Set<String> after() {
		throw new UnsupportedOperationException();
	}

}
