package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import io.sqlbot.migrate.engine.MigrationEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

class MigrateAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class, DataSourceAutoConfiguration.class))
		.withPropertyValues("migrate.locations=classpath:revisions/chat");

	@Test
	void engineIsMadeForTheDataSource() {
		this.runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/none")
			.run((context) -> assertThat(context).hasSingleBean(MigrationEngine.class)
				.hasSingleBean(MigrateOnReady.class));
	}

	@Test
	void databaseIsNotTouchedBeforeTheApplicationIsReady() {
		this.runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/none")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void backsOffWithoutDataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationEngine.class)
				.doesNotHaveBean(MigrateOnReady.class));
	}

	@Test
	void backsOffWithSeveralDataSources() {
		this.runner.withUserConfiguration(FirstDataSource.class, SecondDataSource.class)
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationEngine.class)
				.doesNotHaveBean(MigrateOnReady.class));
	}

	@Test
	void primaryOfSeveralDataSourcesIsUsed() {
		this.runner.withUserConfiguration(FirstDataSource.class, PrimaryDataSource.class)
			.run((context) -> assertThat(context).hasSingleBean(MigrationEngine.class));
	}

	@Test
	void backsOffWhenDisabled() {
		this.runner.withUserConfiguration(FirstDataSource.class)
			.withPropertyValues("migrate.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationEngine.class)
				.doesNotHaveBean(MigrateOnReady.class)
				.doesNotHaveBean(MigrateProperties.class));
	}

	@Test
	void backsOffWithoutTheDriver() {
		this.runner.withUserConfiguration(FirstDataSource.class)
			.withClassLoader(new FilteredClassLoader(PGConnection.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrateOnReady.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "io.micrometer", "org.springframework.boot.actuate", "org.springframework.boot.micrometer",
			"org.testcontainers", "org.springframework.boot.testcontainers", "org.springframework.boot.docker",
			"jakarta.servlet", "org.springframework.web" })
	void worksWithoutWhatIsOptional(String missing) {
		this.runner.withUserConfiguration(FirstDataSource.class)
			.withClassLoader(new FilteredClassLoader(missing))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(MigrationEngine.class));
	}

	@Test
	void qualifiedOneOfSeveralDataSourcesIsUsed() {
		this.runner.withUserConfiguration(FirstDataSource.class, QualifiedDataSource.class)
			.run((context) -> assertThat(context).hasSingleBean(MigrationEngine.class));
	}

	@Test
	void namedOneOfSeveralDataSourcesIsUsed() {
		this.runner.withUserConfiguration(FirstDataSource.class, SecondDataSource.class)
			.withPropertyValues("migrate.data-source=second")
			.run((context) -> assertThat(context).hasSingleBean(MigrationEngine.class));
	}

	@Test
	void severalDatabasesHaveAnEngineEachAndNoOther() {
		this.runner.withUserConfiguration(FirstDataSource.class, SecondDataSource.class)
			.withPropertyValues("migrate.databases.one.data-source=first",
					"migrate.databases.one.locations=classpath:revisions/chat",
					"migrate.databases.two.data-source=second",
					"migrate.databases.two.locations=classpath:revisions/archive",
					"migrate.databases.three.data-source=second", "migrate.databases.three.enabled=false")
			.run((context) -> {
				assertThat(context.getBeansOfType(MigrationEngine.class)).containsOnlyKeys("oneMigrationEngine",
						"twoMigrationEngine");
				assertThat(context).hasSingleBean(MigrateOnReady.class);
			});
	}

	@Test
	void engineOfTheUserReplacesOurs() {
		this.runner.withUserConfiguration(FirstDataSource.class, OwnEngine.class)
			.run((context) -> assertThat(context).hasSingleBean(MigrationEngine.class)
				.hasBean("ownEngine")
				.hasSingleBean(MigrateOnReady.class));
	}

	@Test
	void engineOfTheUserNeedsNoDataSourceBean() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.withUserConfiguration(OwnEngine.class)
			.run((context) -> assertThat(context).hasBean("ownEngine").hasSingleBean(MigrateOnReady.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class FirstDataSource {

		@Bean
		DataSource first() {
			return new PGSimpleDataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SecondDataSource {

		@Bean
		DataSource second() {
			return new PGSimpleDataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedDataSource {

		@Bean(defaultCandidate = false)
		@MigrateDataSource
		DataSource qualified() {
			return new PGSimpleDataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryDataSource {

		@Bean
		@Primary
		DataSource primary() {
			return new PGSimpleDataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnEngine {

		@Bean
		MigrationEngine ownEngine() {
			return MigrationEngine.builder(new PGSimpleDataSource()).build();
		}

	}

}
