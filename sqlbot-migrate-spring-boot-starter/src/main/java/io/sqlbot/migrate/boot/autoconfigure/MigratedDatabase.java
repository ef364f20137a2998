package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngine;

/**
 * A database that the application migrates.
 *
 * @param name the name of the engine's bean
 * @param engine its engine
 * @param target where an upgrade goes
 * @param autoUpgrade whether the application upgrades it when it starts
 */
public record MigratedDatabase(String name, MigrationEngine engine, String target, boolean autoUpgrade) {
}
