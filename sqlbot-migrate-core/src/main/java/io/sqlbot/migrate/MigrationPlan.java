package io.sqlbot.migrate;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an upgrade or a downgrade would do from where the database stands.
 *
 * @param before the rows of the version table as they are
 * @param after the rows as they would be
 * @param createsTables whether the version table or the history table would be created
 * first
 * @param steps the steps in order; empty where there is nothing to do
 */
public record MigrationPlan(Set<String> before, Set<String> after, boolean createsTables, List<PlannedStep> steps) {

	public MigrationPlan {
		before = Collections.unmodifiableSet(new LinkedHashSet<>(before));
		after = Collections.unmodifiableSet(new LinkedHashSet<>(after));
		steps = List.copyOf(steps);
	}

}
