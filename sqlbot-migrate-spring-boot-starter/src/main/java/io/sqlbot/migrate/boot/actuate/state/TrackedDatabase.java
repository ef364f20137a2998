package io.sqlbot.migrate.boot.actuate.state;

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
public record TrackedDatabase(String context, MigratedDatabase database, RunTracker tracker) {

	/**
	 * The databases of a context, without those of its parents. Engines in a context
	 * without the starter's auto-configuration are there, too.
	 * @param context the context
	 * @return its databases
	 */
	public static List<TrackedDatabase> in(ApplicationContext context) {
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

	/**
	 * The engine's name.
	 * @return the name of its bean
	 */
	public String name() {
		return this.database.name();
	}

	/**
	 * The engine.
	 * @return the engine
	 */
	public MigrationEngine engine() {
		return this.database.engine();
	}

	/**
	 * Look at the database, with one query.
	 * @param historyLimit how many entries of the history at most
	 * @return what it told
	 */
	public DatabaseState look(int historyLimit) {
		return DatabaseState.of(this.database, this.tracker, historyLimit);
	}

	/**
	 * How a context is named in answers.
	 * @param context the context
	 * @return its id, or without one its display name
	 */
	public static String idOf(ApplicationContext context) {
		String id = context.getId();
		return (id != null) ? id : context.getDisplayName();
	}

}
