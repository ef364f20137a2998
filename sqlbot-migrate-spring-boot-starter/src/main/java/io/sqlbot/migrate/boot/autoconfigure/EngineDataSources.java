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
	 * @param properties the engine's properties
	 * @param names how messages name these; connection details may lead to the only
	 * database
	 * @return the data source
	 */
	FoundDataSource find(MigrateProperties properties, PropertyNames names) {
		FoundDataSource chosen = chosen(properties, names);
		MigrateConnectionDetails details = names.isOfTheOnlyDatabase() ? details() : null;
		if (details != null && (chosen == null || properties.hasOwnConnections())) {
			return new FoundDataSource(
					OwnConnections.of(details.getJdbcUrl(), details.getUsername(), details.getPassword(), () -> null),
					"the bean of type MigrateConnectionDetails");
		}
		if (properties.hasOwnConnections()) {
			return own(properties, names, chosen);
		}
		if (chosen != null) {
			return chosen;
		}
		DataSource application = application();
		if (application == null) {
			throw MissingDataSourceException.none(names, candidates());
		}
		return new FoundDataSource(application, "spring.datasource.*");
	}

	private FoundDataSource own(MigrateProperties properties, PropertyNames names, @Nullable FoundDataSource chosen) {
		DataSource source = OwnConnections.of(properties.url(), properties.username(), properties.password(),
				() -> (chosen != null) ? chosen.dataSource() : application());
		String url = (properties.url() != null) ? names.of("url") : "the URL of the DataSource";
		return new FoundDataSource(source,
				(properties.username() != null) ? url + ", with " + names.of("username") + "," : url);
	}

	/**
	 * Tell whether an engine works with a data source, or with the URL of it.
	 * @param properties the engine's properties
	 * @param names how messages name these
	 * @param dataSource a data source of the application
	 * @return whether it does
	 */
	boolean lead(MigrateProperties properties, PropertyNames names, DataSource dataSource) {
		DataSource found = find(properties, names).dataSource();
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

	private @Nullable FoundDataSource chosen(MigrateProperties properties, PropertyNames names) {
		String name = properties.dataSource();
		if (name == null) {
			DataSource only = this.qualified.getIfUnique();
			return (only != null) ? new FoundDataSource(only, "the DataSource with @MigrateDataSource") : null;
		}
		try {
			return new FoundDataSource(this.beanFactory.getBean(name, DataSource.class),
					"the DataSource '" + name + "'");
		}
		catch (NoSuchBeanDefinitionException ex) {
			throw MissingDataSourceException.named(names.of("data-source"), name, candidates());
		}
	}

	private @Nullable DataSource application() {
		return this.beanFactory.getBeanProvider(DataSource.class).getIfUnique();
	}

	private @Nullable MigrateConnectionDetails details() {
		return this.beanFactory.getBeanProvider(MigrateConnectionDetails.class).getIfUnique();
	}

	private List<String> candidates() {
		return List.of(this.beanFactory.getBeanNamesForType(DataSource.class, true, false));
	}

}
