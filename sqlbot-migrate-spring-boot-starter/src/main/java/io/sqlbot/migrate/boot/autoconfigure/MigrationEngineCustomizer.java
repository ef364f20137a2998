package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngineBuilder;

/**
 * Changes how an engine is built that the starter declares. Beans of it are called in
 * their order, after everything else was set.
 */
@FunctionalInterface
public interface MigrationEngineCustomizer {

	/**
	 * Change how an engine is built.
	 * @param name the name of the engine's bean
	 * @param builder the builder
	 */
	void customize(String name, MigrationEngineBuilder builder);

}
