package io.sqlbot.migrate.boot.event;

import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.revision.Direction;

/**
 * An upgrade or a downgrade ran all its revisions. Not published when there was nothing
 * to run. Published on the thread that ran them, which goes on when the listeners have
 * returned; what they throw ends up in the log.
 *
 * @param engine the name of the engine's bean
 * @param direction which way
 * @param steps what was done
 * @param duration how long it took, waiting included
 */
public record MigrationCompletedEvent(String engine, Direction direction, List<StepResult> steps, Duration duration) {

	public MigrationCompletedEvent {
		steps = List.copyOf(steps);
	}

}
