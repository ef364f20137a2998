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
		// not all of a type at once, which leaves out in silence what is being created
		return Stream.of(this.beanFactory.getBeanNamesForType(MigrationEngine.class))
			.map((name) -> new MigratedDatabase(name, this.beanFactory.getBean(name, MigrationEngine.class),
					this.engines.properties(name)))
			.toList();
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
