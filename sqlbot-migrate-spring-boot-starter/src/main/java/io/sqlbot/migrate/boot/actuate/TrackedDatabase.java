package io.sqlbot.migrate.boot.actuate;

import java.util.List;

import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabase;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabases;
import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.context.ApplicationContext;

/**
 * A database, and what is being done to it.
 *
 * @param context the id of the application context that has its engine
 * @param database the database
 * @param tracker knows what its engine is doing
 */
record TrackedDatabase(String context, MigratedDatabase database, RunTracker tracker) {

	/**
	 * The databases of a context, without those of its parents. Engines in a context
	 * without the starter's auto-configuration are there, too.
	 * @param context the context
	 * @return its databases
	 */
	static List<TrackedDatabase> in(ApplicationContext context) {
		List<MigratedDatabase> databases = context.getBeansOfType(MigratedDatabases.class)
			.values()
			.stream()
			.flatMap((them) -> them.all().stream())
			.toList();
		if (databases.isEmpty()) {
			databases = context.getBeansOfType(MigrationEngine.class)
				.entrySet()
				.stream()
				.map((engine) -> MigratedDatabase.declaredOnly(engine.getKey(), engine.getValue()))
				.toList();
		}
		RunTrackers trackers = context.getBeansOfType(RunTrackers.class)
			.values()
			.stream()
			.findFirst()
			.orElseGet(RunTrackers::new);
		return databases.stream().map((it) -> new TrackedDatabase(idOf(context), it, trackers.of(it.name()))).toList();
	}

	String name() {
		return this.database.name();
	}

	MigrationEngine engine() {
		return this.database.engine();
	}

	DatabaseState look(int historyLimit) {
		return DatabaseState.of(this.database, this.tracker, historyLimit);
	}

	static String idOf(ApplicationContext context) {
		String id = context.getId();
		return (id != null) ? id : context.getDisplayName();
	}

}
