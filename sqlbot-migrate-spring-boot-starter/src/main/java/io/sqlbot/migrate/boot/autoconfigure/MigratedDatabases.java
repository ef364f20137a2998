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

	private final MigrateProperties properties;

	MigratedDatabases(ListableBeanFactory beanFactory, MigrateProperties properties) {
		this.beanFactory = beanFactory;
		this.properties = properties;
	}

	/**
	 * Get all of them.
	 * @return the databases, in the order in which their engines were declared
	 */
	public List<MigratedDatabase> all() {
		// not all of a type at once, which leaves out in silence what is being created
		return Stream.of(this.beanFactory.getBeanNamesForType(MigrationEngine.class))
			.map((name) -> new MigratedDatabase(name, this.beanFactory.getBean(name, MigrationEngine.class),
					this.properties.target(), this.properties.autoUpgrade()))
			.toList();
	}

}
