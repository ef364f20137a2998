package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates the database of the application's own data source when the application is
 * ready. An application with several data sources marks one as primary, or declares a
 * {@link MigrationEngine} bean of its own.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass({ DataSource.class, PGConnection.class })
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrateProperties.class)
public final class MigrateAutoConfiguration {

	// an engine of the parent context was run by the parent
	@Bean
	@ConditionalOnBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	MigratedDatabases migratedDatabases(ListableBeanFactory beanFactory, MigrateProperties properties) {
		return new MigratedDatabases(beanFactory, properties);
	}

	@Bean
	@ConditionalOnBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	MigrateOnReady migrateOnReady(MigratedDatabases databases, MigrateProperties properties,
			ConfigurableApplicationContext context) {
		return new MigrateOnReady(databases, properties.autoUpgradePhase(), context);
	}

	/**
	 * Nested so that it is looked at before the bean that needs an engine.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(MigrationEngine.class)
	@ConditionalOnSingleCandidate(DataSource.class)
	static class EngineConfiguration {

		@Bean
		MigrationEngine migrationEngine(ObjectProvider<DataSource> dataSource, MigrateProperties properties,
				ConfigurableApplicationContext context, ObjectProvider<BuildProperties> build,
				ObjectProvider<MigrationListener> listeners, ObjectProvider<MigrationEngineCustomizer> customizers) {
			MigrationSettings settings = properties.settings()
				.withApplicationVersion(ApplicationVersion.find(build.getIfUnique(), context.getEnvironment()));
			DataSource unpooled = new LazyDataSource(() -> UnpooledConnections.of(dataSource.getObject()));
			MigrationEngineBuilder builder = MigrationEngine.builder(new LazyDataSource(dataSource::getObject))
				.settings(settings)
				.guardSource(unpooled)
				.factory(context.getAutowireCapableBeanFactory()::createBean);
			ClassLoader classLoader = context.getClassLoader();
			if (classLoader != null) {
				builder.classLoader(classLoader);
			}
			DataSource backupSource = properties.backup().source(unpooled);
			if (backupSource != null) {
				builder.backupSource(backupSource);
			}
			new RevisionBeans(context.getBeanFactory()).addTo(builder);
			listeners.orderedStream().forEach(builder::listener);
			customizers.orderedStream().forEach((customizer) -> customizer.customize("migrationEngine", builder));
			return builder.build();
		}

	}

}
