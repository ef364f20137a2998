package io.sqlbot.migrate.boot.testcontainers;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigrateConnectionDetails;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With containers that only stand for a server, as real ones need Docker; the sample's
 * tests start one.
 */
@PostgresTest
class MigrateContainerConnectionDetailsFactoryTests {

	private final TestDatabase database;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(MigrateAutoConfiguration.class, ServiceConnectionAutoConfiguration.class))
		.withPropertyValues("migrate.locations=classpath:revisions/chat", "migrate.url=jdbc:postgresql://nowhere/app",
				"migrate.username=nobody");

	MigrateContainerConnectionDetailsFactoryTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void containerIsMigratedWhateverThePropertiesSay() {
		this.runner.withBean(TestDatabase.class, () -> this.database)
			.withUserConfiguration(Postgres.class)
			.run((context) -> {
				assertThat(context).hasSingleBean(MigrateConnectionDetails.class);
				context.getBean(MigrationEngine.class).upgrade("head");
			});
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void containerOfAnotherKindIsLeftAlone() {
		this.runner.withUserConfiguration(Other.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrateConnectionDetails.class));
	}

	@Test
	void migratesWithoutTestcontainers() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("org.testcontainers", "org.springframework.boot.testcontainers"))
			.withPropertyValues("migrate.url=jdbc:postgresql://nowhere/app",
					"migrate.locations=classpath:revisions/chat")
			.run((context) -> assertThat(context).hasSingleBean(MigrationEngine.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Postgres {

		@Bean
		@ServiceConnection
		PostgreSQLContainer postgres(TestDatabase database) {
			return new Stand(database);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Other {

		@Bean
		@ServiceConnection
		OtherContainer other() {
			return new OtherContainer();
		}

	}

	/**
	 * A server that runs elsewhere.
	 */
	static final class Stand extends PostgreSQLContainer {

		private final TestDatabase database;

		Stand(TestDatabase database) {
			super("postgres:17");
			this.database = database;
		}

		@Override
		public void start() {
			// runs already
		}

		@Override
		public String getJdbcUrl() {
			return this.database.url();
		}

		@Override
		public String getUsername() {
			return this.database.user();
		}

		@Override
		public String getPassword() {
			return this.database.password();
		}

	}

	static final class OtherContainer extends JdbcDatabaseContainer<OtherContainer> {

		OtherContainer() {
			super(DockerImageName.parse("mysql:9"));
		}

		@Override
		public String getDriverClassName() {
			return "com.mysql.cj.jdbc.Driver";
		}

		@Override
		public String getJdbcUrl() {
			return "jdbc:mysql://localhost/test";
		}

		@Override
		public String getUsername() {
			return "test";
		}

		@Override
		public String getPassword() {
			return "test";
		}

		@Override
		protected String getTestQueryString() {
			return "select 1";
		}

	}

}
