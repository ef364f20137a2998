package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngine;

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
