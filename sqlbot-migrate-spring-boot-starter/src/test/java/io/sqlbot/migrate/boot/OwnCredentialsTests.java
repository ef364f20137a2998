package io.sqlbot.migrate.boot;

import java.sql.Connection;

import javax.sql.DataSource;

import io.sqlbot.migrate.boot.autoconfigure.MigrateConnectionDetails;
import io.sqlbot.migrate.boot.autoconfigure.MigrateDataSource;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class OwnCredentialsTests {

	private static final String NOWHERE = "jdbc:postgresql://localhost:1/nowhere";

	private final TestDatabase database;

	private final TestDatabase administrator;

	OwnCredentialsTests(TestDatabase database) {
		this.database = database;
		this.administrator = database.asAdministrator();
	}

	@Test
	void anotherUserMigratesTheApplicationsDatabase() {
		TestApplication.on(this.database)
			.run("--migrate.username=" + this.administrator.user(),
					"--migrate.password=" + this.administrator.password())
			.close();
		assertThat(ownerOfChat()).isEqualTo(this.administrator.user());
	}

	@Test
	void urlOfItsOwnNeedsNoUserWhereTheApplicationsWillDo() {
		TestApplication.on(this.database)
			.run("--spring.datasource.url=" + NOWHERE, "--migrate.url=" + this.database.url())
			.close();
		assertThat(ownerOfChat()).isEqualTo(this.database.user());
	}

	@Test
	void urlOfItsOwnNeedsNoDataSource() {
		new SpringApplicationBuilder(TestApplication.class).web(WebApplicationType.NONE)
			.run("--" + TestApplication.EXCLUDE + DataSourceAutoConfiguration.class.getName() + ","
					+ TestApplication.USERS_OF_THE_SCHEMA + "," + TestApplication.SECURITY,
					"--migrate.locations=classpath:revisions/chat", "--migrate.url=" + this.database.url(),
					"--migrate.username=" + this.database.user(), "--migrate.password=" + this.database.password())
			.close();
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void qualifiedDataSourceIsMigratedAndNobodyElseGetsIt() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Qualified.class)
			.run("--spring.datasource.url=" + NOWHERE, "--owner.url=" + this.database.url())) {
			assertThat(context.getBean(DataSource.class)).isNotSameAs(context.getBean("owner"));
		}
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void connectionDetailsTakeThePlaceOfTheProperties() {
		TestApplication.on(this.database, Details.class)
			.run("--spring.datasource.url=" + NOWHERE, "--migrate.url=" + NOWHERE, "--migrate.username=nobody",
					"--owner.url=" + this.database.url())
			.close();
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void secretsAreNotInWhatAFailedStartSays(CapturedOutput output) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> TestApplication.on(this.database)
			.run("--debug", "--migrate.url=" + this.database.url() + "?password=geheim1&nonsense=geheim2",
					"--migrate.username=nobody", "--migrate.password=geheim3"));
		assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("geheim");
	}

	@Test
	void userWithoutAnyUrlIsRefused() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database, Silent.class).run("--migrate.username=owner"))
			.withMessageContaining("Set migrate.url beside migrate.username");
	}

	private String ownerOfChat() {
		return this.database.jdbc()
			.sql("select tableowner from pg_tables where tablename = 'chat'")
			.query(String.class)
			.single();
	}

	private static DataSource owner(Environment environment) {
		return new DriverManagerDataSource(environment.getRequiredProperty("owner.url"),
				environment.getRequiredProperty("spring.datasource.username"),
				environment.getRequiredProperty("spring.datasource.password"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Qualified {

		@Bean(defaultCandidate = false)
		@MigrateDataSource
		DataSource owner(Environment environment) {
			return OwnCredentialsTests.owner(environment);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Details {

		@Bean
		MigrateConnectionDetails details(Environment environment) {
			return new MigrateConnectionDetails() {

				@Override
				public String getUsername() {
					return environment.getRequiredProperty("spring.datasource.username");
				}

				@Override
				public String getPassword() {
					return environment.getRequiredProperty("spring.datasource.password");
				}

				@Override
				public String getJdbcUrl() {
					return environment.getRequiredProperty("owner.url");
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Silent {

		@Bean
		DataSource silent() {
			return new AbstractDataSource() {

				@Override
				public Connection getConnection() {
					throw new UnsupportedOperationException();
				}

				@Override
				public Connection getConnection(String user, String password) {
					throw new UnsupportedOperationException();
				}

			};
		}

	}

}
