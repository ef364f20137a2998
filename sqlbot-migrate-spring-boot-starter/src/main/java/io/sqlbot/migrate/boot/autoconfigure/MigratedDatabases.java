package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The databases that an application context migrates, one for each bean of a
 * {@link MigrationEngine} in it; those of its parent are the parent's.
 */
public final class MigratedDatabases {

	private final ListableBeanFactory beanFactory;

	private final MigrationEngines engines;

	MigratedDatabases(ListableBeanFactory beanFactory, MigrationEngines engines) {
		this.beanFactory = beanFactory;
		this.engines = engines;
	}

	/**
	 * Get all of them.
	 * @return the databases, in the order in which their engines were declared
	 */
	public List<MigratedDatabase> all() {
		return names().map(this::get).toList();
	}

	/**
	 * Get those that the start upgrades or checks in a phase. The engines of others are
	 * not created.
	 * @param phase the phase
	 * @return the databases
	 */
	List<MigratedDatabase> upgradedIn(UpgradePhase phase) {
		return names().filter((name) -> isUpgradedIn(phase, name)).map(this::get).toList();
	}

	/**
	 * Tell whether the start upgrades or checks any in a phase. No engine is created.
	 * @param phase the phase
	 * @return whether it does
	 */
	boolean isAnyUpgradedIn(UpgradePhase phase) {
		return names().anyMatch((name) -> isUpgradedIn(phase, name));
	}

	private boolean isUpgradedIn(UpgradePhase phase, String name) {
		MigrateProperties properties = this.engines.properties(name);
		return properties.autoUpgrade() && properties.autoUpgradePhase() == phase;
	}

	private MigratedDatabase get(String name) {
		return new MigratedDatabase(name, this.beanFactory.getBean(name, MigrationEngine.class),
				this.engines.properties(name));
	}

	// not the beans of the type at once, where one that is being created is left out in
	// silence
	private Stream<String> names() {
		return Stream.of(this.beanFactory.getBeanNamesForType(MigrationEngine.class, true, false));
	}

	/**
	 * Begin the line of a database in the log.
	 * @param database one of them
	 * @return the line, which names the database where there are several
	 */
	DatabaseLine line(MigratedDatabase database) {
		String name = (names().count() > 1) ? this.engines.label(database.name()) : null;
		return new DatabaseLine(database.engine(), database.target(), database.properties().validate(), name,
				this.engines.child());
	}

	/**
	 * Tell how the bean of a database's engine is named.
	 * @param database the database's name below {@code migrate.databases}, such as
	 * {@code customer-archive}
	 * @return such as {@code customerArchiveMigrationEngine}
	 */
	public static String engineName(String database) {
		return ConfiguredDatabases.engineName(database);
	}

}
