package io.sqlbot.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What an upgrade, a downgrade or a stamp did.
 *
 * @param steps the steps that this call carried out, in order; empty when there was
 * nothing to do, or when another instance did it meanwhile
 * @param before the version rows at the start
 * @param after the version rows at the end
 * @param duration the time of the whole call, waiting included
 */
public record MigrationResult(List<StepResult> steps, Set<String> before, Set<String> after, Duration duration) {

	public MigrationResult {
		steps = List.copyOf(steps);
		before = Set.copyOf(before);
		after = Set.copyOf(after);
	}

}
