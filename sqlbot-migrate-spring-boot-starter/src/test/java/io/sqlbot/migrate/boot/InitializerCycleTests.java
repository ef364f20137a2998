package io.sqlbot.migrate.boot;

import java.util.Objects;
import java.util.stream.Collectors;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class InitializerCycleTests {

	private static final String WITH_ENTITIES = "--" + TestApplication.EXCLUDE
			+ "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration,"
			+ "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration,"
			+ TestApplication.SECURITY;

	private static final String INITIALIZER = "--migrate.auto-upgrade-phase=initializer";

	private final TestDatabase database;

	InitializerCycleTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					EagerSeed,       needs the revision 'seed' -> which needs 'jdbcTemplate'
					LazySeed,        needs the revision 'seed' -> which needs 'jdbcTemplate'
					SeedByService,   needs the revision 'seed' -> which needs 'chats' -> which needs 'jdbcTemplate'
					SeedByEntities,  needs the revision 'seed' -> which needs 'jpaSharedEM_entityManagerFactory' -> which needs 'entityManagerFactory'
					SeedInItsBody,   runs the revision 'c1c1c1c1c1c1' -> which needs 'jdbcTemplate'
					SeedOfInterface, needs 'migrationEngine' -> which needs the revision 'seed' -> which needs 'jdbcTemplate'
					Listening,       needs 'migrationEngine' -> which needs 'counter' -> which needs 'jdbcTemplate'
					""",
			quoteCharacter = '"')
	void whatTheMigrationNeedsMayNotWaitForIt(String kind, String circle, CapturedOutput output) {
		assertThatStartFails(kind, "false");
		assertThat(circle(output)).isEqualTo("the migration -> " + circle + " -> which waits for the migration");
		assertThat(output).contains("set migrate.auto-upgrade-phase=ready");
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isEqualTo(kind.equals("SeedInItsBody"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "EagerSeed", "LazySeed", "SeedByFields" })
	void allowedCirclesDoNotHideIt(String kind, CapturedOutput output) {
		assertThatStartFails(kind, "true");
		assertThat(circle(output)).contains("the revision 'seed' -> which needs 'jdbcTemplate'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "EagerSeed", "LazySeed", "SeedByService", "SeedByEntities", "SeedInItsBody",
			"SeedOfInterface", "SeedByFields", "Listening" })
	void everyBeanIsThereInTheReadyPhase(String kind) {
		TestApplication.on(this.database, configuration(kind)).run(WITH_ENTITIES).close();
		assertThat(TestApplication.versions(this.database)).doesNotContain(TestApplication.FIRST).hasSize(1);
	}

	private void assertThatStartFails(String kind, String allowCircles) {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database, configuration(kind))
				.run(INITIALIZER, WITH_ENTITIES, "--spring.main.allow-circular-references=" + allowCircles));
	}

	private static String circle(CapturedOutput output) {
		return output.getOut()
			.lines()
			.dropWhile((line) -> !line.equals("   the migration"))
			.takeWhile((line) -> !line.isBlank())
			.map(String::strip)
			.collect(Collectors.joining(" "));
	}

	private static Class<?> configuration(String name) {
		for (Class<?> type : InitializerCycleTests.class.getDeclaredClasses()) {
			if (type.getSimpleName().equals(name)) {
				return type;
			}
		}
		throw new IllegalArgumentException(name);
	}

	@Revision(id = "c1c1c1c1c1c1", revises = TestApplication.SECOND)
	static class Seed implements Migration {

		private final Runnable body;

		Seed(Runnable body) {
			this.body = body;
		}

		@Override
		public void upgrade(Operations op) {
			this.body.run();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class EagerSeed {

		@Bean
		Seed seed(JdbcTemplate jdbcTemplate) {
			return new Seed(() -> jdbcTemplate.execute("select 1"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazySeed {

		@Bean
		@Lazy
		Seed seed(JdbcTemplate jdbcTemplate) {
			return new Seed(() -> jdbcTemplate.execute("select 1"));
		}

	}

	record Chats(JdbcTemplate jdbcTemplate) {
	}

	@Configuration(proxyBeanMethods = false)
	static class SeedByService {

		@Bean
		Chats chats(JdbcTemplate jdbcTemplate) {
			return new Chats(jdbcTemplate);
		}

		@Bean
		Seed seed(Chats chats) {
			return new Seed(() -> chats.jdbcTemplate().execute("select 1"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SeedByEntities {

		@Bean
		Seed seed(EntityManager entityManager) {
			return new Seed(() -> entityManager.createNativeQuery("select 1").getSingleResult());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SeedInItsBody {

		@Bean
		@Lazy
		Seed seed(ObjectProvider<JdbcTemplate> jdbcTemplate) {
			return new Seed(() -> jdbcTemplate.getObject().execute("select 1"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SeedOfInterface {

		@Bean
		Migration seed(JdbcTemplate jdbcTemplate) {
			return new Seed(() -> jdbcTemplate.execute("select 1"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SeedByFields {

		@Bean
		Injected seed() {
			return new Injected();
		}

	}

	@Revision(id = "c2c2c2c2c2c2", revises = TestApplication.SECOND)
	static class Injected implements Migration {

		@Autowired
		private @Nullable JdbcTemplate jdbcTemplate;

		@Override
		public void upgrade(Operations op) {
			Objects.requireNonNull(this.jdbcTemplate).execute("select 1");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		@Bean
		MigrationListener counter(JdbcTemplate jdbcTemplate) {
			return (event) -> jdbcTemplate.execute("select 1");
		}

	}

}
