package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Finds the database of an engine: by the name of a data source, by the qualifier, by
 * connection details, or as the application's own; and makes connections of its own where
 * other credentials are configured.
 */
final class EngineDataSources {

	private final ListableBeanFactory beanFactory;

	private final ObjectProvider<DataSource> qualified;

	EngineDataSources(ListableBeanFactory beanFactory, ObjectProvider<DataSource> qualified) {
		this.beanFactory = beanFactory;
		this.qualified = qualified;
	}

	/**
	 * Find or make the data source that an engine works with.
	 * @param engine the name of the engine's bean
	 * @param properties the engine's properties
	 * @param only whether it is the only database; connection details lead to one
	 * @return the data source
	 */
	DataSource find(String engine, MigrateProperties properties, boolean only) {
		DataSource chosen = chosen(properties, engine);
		MigrateConnectionDetails details = only ? details() : null;
		if (details != null && (chosen == null || properties.hasOwnConnections())) {
			return OwnConnections.of(details.getJdbcUrl(), details.getUsername(), details.getPassword(), () -> null);
		}
		if (properties.hasOwnConnections()) {
			return OwnConnections.of(properties.url(), properties.username(), properties.password(),
					() -> (chosen != null) ? chosen : application());
		}
		if (chosen != null) {
			return chosen;
		}
		DataSource application = application();
		if (application == null) {
			throw MissingDataSourceException.none(only ? "migrate" : "migrate.databases.<name>", names());
		}
		return application;
	}

	/**
	 * Find the data source bean that leads to the database of an engine, if there is one.
	 * @param properties the engine's properties
	 * @return the bean, or {@code null}
	 */
	@Nullable DataSource bean(MigrateProperties properties) {
		DataSource chosen = chosen(properties, "");
		return (chosen != null) ? chosen : application();
	}

	private @Nullable DataSource chosen(MigrateProperties properties, String engine) {
		String name = properties.dataSource();
		if (name == null) {
			return this.qualified.getIfUnique();
		}
		try {
			return this.beanFactory.getBean(name, DataSource.class);
		}
		catch (NoSuchBeanDefinitionException ex) {
			throw MissingDataSourceException.named("data-source of the engine '" + engine + "'", name, names());
		}
	}

	private @Nullable DataSource application() {
		return this.beanFactory.getBeanProvider(DataSource.class).getIfUnique();
	}

	private @Nullable MigrateConnectionDetails details() {
		return this.beanFactory.getBeanProvider(MigrateConnectionDetails.class).getIfUnique();
	}

	private List<String> names() {
		return List.of(this.beanFactory.getBeanNamesForType(DataSource.class, true, false));
	}

}
