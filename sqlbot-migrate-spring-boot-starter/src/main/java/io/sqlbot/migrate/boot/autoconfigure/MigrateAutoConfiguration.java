package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import io.sqlbot.migrate.engine.MigrationEngine;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Migrates the database of the application's own data source when the application is
 * ready, or several databases below {@code migrate.databases}. An application with
 * several data sources marks one as primary or with {@link MigrateDataSource}, or
 * declares a {@link MigrationEngine} bean of its own.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass({ AbstractDataSource.class, PGConnection.class })
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrateProperties.class)
public final class MigrateAutoConfiguration {

	static final String ENGINES = "migrationEngines";

	// an engine of the parent context was run by the parent
	@Bean
	@ConditionalOnBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	MigratedDatabases migratedDatabases(ListableBeanFactory beanFactory, MigrationEngines engines) {
		return new MigratedDatabases(beanFactory, engines);
	}

	@Bean
	@ConditionalOnBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	MaintenanceMode migrateMaintenanceMode(MigratedDatabases databases) {
		return new MaintenanceMode(databases);
	}

	@Bean
	@ConditionalOnBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	MigrateOnReady migrateOnReady(MigratedDatabases databases, MaintenanceMode maintenance,
			ConfigurableApplicationContext context) {
		return new MigrateOnReady(databases, maintenance, context);
	}

	@Bean
	@ConditionalOnBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	MigratedSchema migratedSchema(MigrationEngines engines) {
		return new MigratedSchema(engines);
	}

	@Bean
	static IgnoredProperties migrateIgnoredProperties(ConfigurableApplicationContext context) {
		return new IgnoredProperties(context);
	}

	/**
	 * Nested so that it is looked at before the beans that need an engine.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import(MigrateDatabasesRegistrar.class)
	static class DatabasesConfiguration {

		@Bean(ENGINES)
		MigrationEngines migrationEngines(MigrateProperties properties, ListableBeanFactory beanFactory,
				@MigrateDataSource ObjectProvider<DataSource> qualified, ConfigurableApplicationContext context) {
			return new MigrationEngines(properties, new EngineDataSources(beanFactory, qualified), context);
		}

	}

	/**
	 * Looked at after the several databases, in whose presence there is no other one.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnOneDatabase.class)
	static class EngineConfiguration {

		@Bean
		MigrationEngine migrationEngine(MigrationEngines engines) {
			return engines.create("migrationEngine");
		}

	}

}
