package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.boot.context.properties.bind.Binder;

/**
 * A database that the application migrates.
 *
 * @param name the name of the engine's bean
 * @param engine its engine
 * @param properties its properties: those below {@code migrate.databases}, else those
 * that hold for all
 */
public record MigratedDatabase(String name, MigrationEngine engine, MigrateProperties properties) {

	/**
	 * A database in a context without the starter's auto-configuration, as if no property
	 * were set.
	 * @param name the name of the engine's bean
	 * @param engine its engine
	 * @return the database
	 */
	public static MigratedDatabase declaredOnly(String name, MigrationEngine engine) {
		Binder nothingSet = new Binder();
		return new MigratedDatabase(name, engine, nothingSet.bindOrCreate("migrate", MigrateProperties.class));
	}

	/**
	 * Where an upgrade goes.
	 * @return the target
	 */
	public String target() {
		return this.properties.target();
	}

	/**
	 * Whether the application upgrades it when it starts.
	 * @return {@code false} to leave it alone
	 */
	public boolean autoUpgrade() {
		return this.properties.autoUpgrade();
	}

}
