package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

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
	 * Tell whether an engine works with a data source, or with the URL of it.
	 * @param engine the name of the engine's bean
	 * @param properties the engine's properties
	 * @param only whether it is the only database
	 * @param dataSource a data source of the application
	 * @return whether it does
	 */
	boolean lead(String engine, MigrateProperties properties, boolean only, DataSource dataSource) {
		DataSource found = find(engine, properties, only);
		String url = urlOf(found);
		return unwrap(found) == unwrap(dataSource) || (url != null && url.equals(urlOf(dataSource)));
	}

	private static @Nullable DataSource unwrap(DataSource dataSource) {
		return DataSourceUnwrapper.unwrap(dataSource, DataSource.class);
	}

	private static @Nullable String urlOf(DataSource dataSource) {
		return (UnpooledConnections.of(dataSource) instanceof SimpleDriverDataSource unpooled) ? unpooled.getUrl()
				: null;
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
