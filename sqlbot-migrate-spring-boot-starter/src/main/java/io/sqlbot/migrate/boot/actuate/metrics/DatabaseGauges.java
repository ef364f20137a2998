package io.sqlbot.migrate.boot.actuate.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.sqlbot.migrate.boot.actuate.state.DatabaseState;
import io.sqlbot.migrate.boot.actuate.state.RecentAnswer;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;

/**
 * The gauges {@code migrate.revisions.pending}, how many revisions an upgrade would run,
 * and {@code migrate.upgrade.age}, how long ago a revision was applied last. They ask the
 * database when they are read, as another process may have migrated it, but not more than
 * once in ten seconds, however many readers there are; not a number while the database
 * can't tell.
 */
final class DatabaseGauges implements MeterBinder {

	private static final Duration MAX_AGE = Duration.ofSeconds(10);

	private final Supplier<List<TrackedDatabase>> databases;

	DatabaseGauges(Supplier<List<TrackedDatabase>> databases) {
		this.databases = databases;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (TrackedDatabase database : this.databases.get()) {
			RecentAnswer<DatabaseState> state = new RecentAnswer<>(MAX_AGE, () -> database.look(0));
			Gauge.builder("migrate.revisions.pending", () -> pending(state.get()))
				.description("Number of revisions that an upgrade would run")
				.tag("engine", database.name())
				.register(registry);
			Gauge.builder("migrate.upgrade.age", () -> age(state.get()))
				.description("Time since a revision was applied last")
				.baseUnit("seconds")
				.tag("engine", database.name())
				.register(registry);
		}
	}

	private static double pending(DatabaseState state) {
		return (state.error() == null) ? state.pending().size() : Double.NaN;
	}

	private static double age(DatabaseState state) {
		Instant upgraded = state.look().upgraded();
		// the clocks of the database and of this host may differ
		return (upgraded != null) ? Math.max(0, Duration.between(upgraded, Instant.now()).toMillis() / 1000.0)
				: Double.NaN;
	}

}
