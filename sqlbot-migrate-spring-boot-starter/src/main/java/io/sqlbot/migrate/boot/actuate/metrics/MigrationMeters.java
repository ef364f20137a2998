package io.sqlbot.migrate.boot.actuate.metrics;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.boot.autoconfigure.MigrationEngineCustomizer;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;
import io.sqlbot.migrate.revision.Direction;

/**
 * Counts the attempts that failed in {@code migrate.retries}, and where no observation
 * does it, records each revision that ran in the timer {@code migrate.revision}.
 *
 * @param registry the registry
 * @param withTimer whether to record the revisions
 */
record MigrationMeters(MeterRegistry registry, boolean withTimer) implements MigrationEngineCustomizer {

	@Override
	public void customize(String name, MigrationEngineBuilder builder) {
		MigrationListener listener = (event) -> note(name, event);
		builder.listener(listener);
	}

	// no id among the tags: each would be a time series of its own, with one value
	private void note(String engine, MigrationEvent event) {
		if (event instanceof MigrationEvent.SegmentRetried retried) {
			Counter.builder("migrate.retries")
				.description("Number of segments that lost against another session and were tried again")
				.tag("engine", engine)
				.tag("direction", lowerCase(retried.direction()))
				.tag("reason", reason(retried.sqlState()))
				.register(this.registry)
				.increment();
		}
		else if (this.withTimer && event instanceof MigrationEvent.StepFinished finished) {
			record(engine, finished.direction(), "succeeded", finished.duration());
		}
		else if (this.withTimer && event instanceof MigrationEvent.StepFailed failed) {
			record(engine, failed.direction(), "failed", failed.duration());
		}
	}

	private void record(String engine, Direction direction, String outcome, Duration duration) {
		Timer.builder("migrate.revision")
			.description("Time that revisions took")
			.tag("engine", engine)
			.tag("direction", lowerCase(direction))
			.tag("outcome", outcome)
			.register(this.registry)
			.record(duration);
	}

	private static String reason(String sqlState) {
		return switch (sqlState) {
			case "55P03" -> "lock_timeout";
			case "40P01" -> "deadlock";
			case "40001" -> "serialization";
			default -> sqlState;
		};
	}

	private static String lowerCase(Direction direction) {
		return direction.name().toLowerCase(Locale.ROOT);
	}

}
