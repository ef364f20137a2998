package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Commands work where the application itself would not start: in each phase, whatever
 * Hibernate is told to do with the schema.
 */
@PostgresTest
class PhaseCommandTests {

	private static final String WITH_ENTITIES = "--" + TestApplication.EXCLUDE
			+ "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration,"
			+ "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration,"
			+ TestApplication.SECURITY;

	private static final String DDL_AUTO = "spring.jpa.hibernate.ddl-auto";

	private static final String HBM2DDL = "spring.jpa.properties.hibernate.hbm2ddl.auto";

	private static final String ACTION = "spring.jpa.properties.jakarta.persistence.schema-generation.database.action";

	private final TestDatabase database;

	PhaseCommandTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@CsvSource({ "ready, " + DDL_AUTO, "initializer, " + DDL_AUTO, "validate, " + DDL_AUTO, "validate, " + HBM2DDL,
			"validate, " + ACTION })
	void upgradeOfAnEmptyDatabaseWorksWhereHibernateValidates(String phase, String property) {
		CommandOutput output = run(phase, "--" + property + "=validate", "upgrade", "head");
		assertThat(output.exitCode()).as(output.err()).isZero();
		assertThat(TestApplication.versions(this.database)).containsExactly("c3c3c3c3c3c3");
	}

	@ParameterizedTest
	@ValueSource(strings = { DDL_AUTO, HBM2DDL, ACTION })
	void applicationItselfDoesNotStartThere(String property) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(
				() -> TestApplication.on(this.database, Seed.class).run(WITH_ENTITIES, "--" + property + "=validate"))
			.withStackTraceContaining("Schema validation: missing table");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ready", "initializer", "validate" })
	void readingCommandsLeaveTheDatabaseAlone(String phase) {
		assertThat(run(phase, "--" + DDL_AUTO + "=create", "current").exitCode()).isZero();
		assertThat(run(phase, "--" + DDL_AUTO + "=create", "heads").out()).contains("c3c3c3c3c3c3");
		assertThat(run(phase, "--" + DDL_AUTO + "=create", "plan").out()).contains("create table chat");
		assertThat(this.database.jdbc()
			.sql("select count(*) from pg_class where relnamespace = 'public'::regnamespace")
			.query(Integer.class)
			.single()).isZero();
	}

	private CommandOutput run(String phase, String property, String... command) {
		List<String> arguments = new ArrayList<>(List.of("migrate"));
		arguments.addAll(List.of(command));
		arguments.addAll(List.of(WITH_ENTITIES, property, "--migrate.auto-upgrade=true",
				"--migrate.auto-upgrade-phase=" + phase, "--migrate.locations=classpath:revisions/chat"));
		return CommandOutput.on(this.database, Seed.class).run(arguments.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	static class Seed {

		@Bean
		CountsByEntities counts(EntityManager entityManager) {
			return new CountsByEntities(entityManager);
		}

	}

	@Revision(id = "c3c3c3c3c3c3", revises = TestApplication.SECOND)
	record CountsByEntities(EntityManager entityManager) implements Migration {

		@Override
		public void upgrade(Operations op) {
			this.entityManager.createNativeQuery("select 1").getSingleResult();
		}

	}

}
