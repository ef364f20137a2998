package io.sqlbot.migrate.boot.actuate;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.revision.Direction;

/**
 * Records each revision that ran in the timer {@code migrate.revision}.
 */
final class RevisionTimer implements MigrationListener {

	private final MeterRegistry registry;

	RevisionTimer(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onEvent(MigrationEvent event) {
		if (event instanceof MigrationEvent.StepFinished finished) {
			record(finished.direction(), "succeeded", finished.duration());
		}
		else if (event instanceof MigrationEvent.StepFailed failed) {
			record(failed.direction(), "failed", failed.duration());
		}
	}

	// no id among the tags: each would be a time series of its own, with one value
	private void record(Direction direction, String outcome, Duration duration) {
		Timer.builder("migrate.revision")
			.description("Time that revisions took")
			.tag("direction", direction.name().toLowerCase(Locale.ROOT))
			.tag("outcome", outcome)
			.register(this.registry)
			.record(duration);
	}

}
