package io.sqlbot.migrate.boot.autoconfigure;

import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Builds the engines that the starter declares, and knows the properties of each.
 */
final class MigrationEngines {

	private final MigrateProperties properties;

	private final ConfiguredDatabases databases;

	private final EngineDataSources dataSources;

	private final ConfigurableApplicationContext context;

	MigrationEngines(MigrateProperties properties, EngineDataSources dataSources,
			ConfigurableApplicationContext context) {
		this.properties = properties;
		this.databases = ConfiguredDatabases.in(context.getEnvironment());
		this.dataSources = dataSources;
		this.context = context;
	}

	/**
	 * Tell the properties of an engine.
	 * @param engine the name of its bean
	 * @return those of its database; for an engine that the application declares itself,
	 * those that hold for all
	 */
	MigrateProperties properties(String engine) {
		return this.databases.properties().getOrDefault(engine, this.properties);
	}

	/**
	 * Tell whether a data source leads to one of the databases.
	 * @param dataSource a data source of the application
	 * @return {@code true} if an engine of the starter works with it or its URL
	 */
	boolean migrate(DataSource dataSource) {
		Map<String, MigrateProperties> several = this.databases.properties();
		if (several.isEmpty()) {
			return this.dataSources.lead(this.properties, new PropertyNames(this.context.getEnvironment(), null),
					dataSource);
		}
		return several.entrySet()
			.stream()
			.anyMatch((database) -> this.dataSources.lead(database.getValue(), propertyNames(database.getKey()),
					dataSource));
	}

	/**
	 * Tell how messages name the database of an engine.
	 * @param engine the name of its bean
	 * @return its name below {@code migrate.databases}, else the name of the bean
	 */
	String label(String engine) {
		return this.databases.names().getOrDefault(engine, engine);
	}

	/**
	 * Tell the context, where messages must tell it from its parent.
	 * @return its id, or {@code null} if no parent migrates
	 */
	@Nullable String child() {
		ApplicationContext parent = this.context.getParent();
		boolean alone = parent == null
				|| BeanFactoryUtils.beanNamesForTypeIncludingAncestors(parent, MigrationEngine.class).length == 0;
		return alone ? null : this.context.getId();
	}

	private PropertyNames propertyNames(String engine) {
		return new PropertyNames(this.context.getEnvironment(), this.databases.names().get(engine));
	}

	/**
	 * Build an engine. The database is not touched.
	 * @param engine the name of its bean
	 * @return the engine
	 */
	MigrationEngine create(String engine) {
		MigrateProperties own = properties(engine);
		Supplier<FoundDataSource> dataSource = SingletonSupplier
			.of(() -> this.dataSources.find(own, propertyNames(engine)));
		MigrationEngineBuilder builder = MigrationEngine.builder(new LazyDataSource(dataSource))
			.settings(settings(own))
			.guardSource(new LazyDataSource(() -> dataSource.get().unpooled()))
			.factory(this.context.getAutowireCapableBeanFactory()::createBean);
		ClassLoader classLoader = this.context.getClassLoader();
		if (classLoader != null) {
			builder.classLoader(classLoader);
		}
		if (this.context.getEnvironment().getProperty(MigrateInitializer.WRITING_COMMAND, Boolean.class, false)) {
			builder.allowMissingLocations();
		}
		if (own.backup().url() != null) {
			builder.backupSource(new LazyDataSource(() -> new FoundDataSource(
					own.backup().source(() -> dataSource.get().dataSource()), propertyNames(engine).of("backup.url"))));
		}
		new RevisionBeans(this.context.getBeanFactory(), own.locations(), this.databases.locations()).addTo(builder);
		builder.listener(new EventPublication(engine, this.context));
		all(MigrationListener.class).forEach(builder::listener);
		all(MigrationEngineCustomizer.class).forEach((customizer) -> customizer.customize(engine, builder));
		return builder.build();
	}

	/**
	 * Find where models for an engine's database are built.
	 * @param engine the name of the engine's bean
	 * @return the place
	 */
	ScratchPlace scratchPlace(String engine) {
		MigrateProperties own = properties(engine);
		DataSource live = this.dataSources.find(own, propertyNames(engine)).dataSource();
		DataSource unpooled = UnpooledConnections.of(live);
		if (own.scratchUrl() != null) {
			return scratchPlace(live, OwnConnections.of(own.scratchUrl(), null, null, () -> unpooled));
		}
		return (unpooled instanceof SimpleDriverDataSource known && known.getUrl() != null)
				? ScratchPlace.beside(live,
						DatabaseConnector.of(known.getUrl(), known.getUsername(), known.getPassword()))
				: ScratchPlace.within(live);
	}

	private static ScratchPlace scratchPlace(DataSource live, SimpleDriverDataSource scratch) {
		return ScratchPlace.configured(live, scratch,
				DatabaseConnector.of(String.valueOf(scratch.getUrl()), scratch.getUsername(), scratch.getPassword()));
	}

	private MigrationSettings settings(MigrateProperties own) {
		BuildProperties build = this.context.getBeanProvider(BuildProperties.class).getIfUnique();
		return own.settings().withApplicationVersion(ApplicationVersion.find(build, this.context.getEnvironment()));
	}

	private <T> Iterable<T> all(Class<T> type) {
		ObjectProvider<T> beans = this.context.getBeanProvider(type);
		return beans.orderedStream().toList();
	}

}
