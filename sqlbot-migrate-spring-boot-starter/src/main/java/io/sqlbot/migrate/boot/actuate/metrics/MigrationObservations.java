package io.sqlbot.migrate.boot.actuate.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.observation.ObservationRegistry;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.boot.autoconfigure.MigrationEngineCustomizer;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;

/**
 * Observes each run of an engine as {@code migrate.plan}, and each revision in it as
 * {@code migrate.revision}.
 *
 * @param registry the registry
 */
record MigrationObservations(ObservationRegistry registry) implements MigrationEngineCustomizer {

	@Override
	public void customize(String name, MigrationEngineBuilder builder) {
		builder.listener(new Observer(this.registry, name, new ConcurrentHashMap<>()));
	}

	/**
	 * Observes one engine, which several threads may run.
	 *
	 * @param registry the registry
	 * @param engine the engine's name
	 * @param runs the runs by their threads
	 */
	private record Observer(ObservationRegistry registry, String engine,
			Map<Thread, ObservedRun> runs) implements MigrationListener {

		@Override
		public void onEvent(MigrationEvent event) {
			Thread thread = Thread.currentThread();
			if (event instanceof MigrationEvent.PlanStarted begun) {
				this.runs.computeIfAbsent(thread,
						(it) -> new ObservedRun(this.registry, this.engine, begun.direction()));
			}
			ObservedRun run = this.runs.get(thread);
			if (run != null && run.note(event)) {
				this.runs.remove(thread);
			}
		}

	}

}
