package io.sqlbot.migrate.revision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps that lead from the version rows as they are to a target. The steps carry
 * their row changes; the rows around a step are worked out when they are asked for.
 *
 * @param before the version rows at the start, in row order
 * @param steps the steps in the order to run them
 */
public record RevisionPlan(Set<String> before, List<RevisionStep> steps) {

	public RevisionPlan {
		before = Collections.unmodifiableSet(new LinkedHashSet<>(before));
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
	 * The version rows right before a step. Costs one look at each step before it; a
	 * caller that walks the whole plan applies the steps' changes itself.
	 * @param step the place of the step in the plan, from 0
	 * @return the rows
	 * @throws IndexOutOfBoundsException if the plan has no such step
	 */
	public Set<String> rowsBefore(int step) {
		return rowsAfterFirst(step);
	}

	/**
	 * The version rows right after a step.
	 * @param step the place of the step in the plan, from 0
	 * @return the rows
	 * @throws IndexOutOfBoundsException if the plan has no such step
	 */
	public Set<String> rowsAfter(int step) {
		return rowsAfterFirst(step + 1);
	}

	/**
	 * The version rows at the end of the plan.
	 * @return the rows
	 */
	public Set<String> after() {
		return rowsAfterFirst(this.steps.size());
	}

	private Set<String> rowsAfterFirst(int count) {
		Set<String> rows = new LinkedHashSet<>(this.before);
		for (RevisionStep step : this.steps.subList(0, count)) {
			step.rowChanges().forEach((change) -> change.applyTo(rows));
		}
		return Collections.unmodifiableSet(rows);
	}

}
