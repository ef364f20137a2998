package io.sqlbot.migrate.boot.actuate.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.sqlbot.migrate.boot.autoconfigure.MigrationEngineCustomizer;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;

/**
 * Hangs a tracker into each engine. Thread-safe.
 */
public final class RunTrackers implements MigrationEngineCustomizer {

	private final Map<String, RunTracker> trackers = new ConcurrentHashMap<>();

	@Override
	public void customize(String name, MigrationEngineBuilder builder) {
		builder.listener(of(name));
	}

	/**
	 * The tracker of an engine.
	 * @param name the name of the engine's bean
	 * @return its tracker, which is never told anything if the engine was not customized
	 */
	public RunTracker of(String name) {
		return this.trackers.computeIfAbsent(name, (it) -> new RunTracker());
	}

}
