package io.sqlbot.migrate.boot;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.boot.autoconfigure.UpgradePhase;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class PhaseTests {

	private static final String INITIALIZER = "--migrate.auto-upgrade-phase=initializer";

	private static final String VALIDATE = "--migrate.auto-upgrade-phase=validate";

	private final TestDatabase database;

	private final AtStarted atStarted;

	PhaseTests(TestDatabase database) {
		this.database = database;
		this.atStarted = new AtStarted(database, new ArrayList<>());
	}

	@Test
	void initializerUpgradesBeforeABeanThatUsesTheSchemaIsMade(CapturedOutput output) {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Reader.class)
			.run(INITIALIZER)) {
			assertThat(context.getBean(Reader.class).columnsAtItsConstruction).contains("archived");
		}
		assertThat(output).containsOnlyOnce("Database at head 2b7e4c913a52 (2 revisions applied just now")
			.doesNotContain("nothing to apply");
	}

	@Test
	void readyUpgradesAfterwards() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Reader.class).run()) {
			assertThat(context.getBean(Reader.class).columnsAtItsConstruction).isEmpty();
			assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		}
	}

	@Test
	void initializerUpgradesWhenNobodyUsesTheSchemaAndBeansAreLazy() {
		TestApplication.on(this.database)
			.listeners(this.atStarted)
			.run(INITIALIZER, "--spring.main.lazy-initialization=true")
			.close();
		assertThat(this.atStarted.seen()).containsExactly("started", TestApplication.SECOND);
	}

	@Test
	void validateRefusesADatabaseThatIsBehindAndChangesNothing(CapturedOutput output) {
		TestApplication.on(this.database).run("--migrate.target=" + TestApplication.FIRST).close();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database).listeners(this.atStarted).run(VALIDATE));
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "Database at 1f0c2a7d9e11, and 1 revision is pending:",
					"    2b7e4c913a52  ", "Nothing was changed", "'java -jar app.jar migrate upgrade head'")
			.doesNotContain("\tat ");
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.FIRST);
		assertThat(this.atStarted.seen()).isEmpty();
	}

	@Test
	void validateDoesNotCreateTheVersionTable() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database).run(VALIDATE));
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
	}

	@Test
	void validateAcceptsADatabaseThatIsNotBehind(CapturedOutput output) {
		TestApplication.on(this.database).run().close();
		TestApplication.on(this.database).run(VALIDATE).close();
		assertThat(output).contains("Database at head 2b7e4c913a52 (nothing pending)");
	}

	@ParameterizedTest
	@EnumSource(UpgradePhase.class)
	void noPhaseDoesMoreThanLookWhereAutoUpgradeIsOff(UpgradePhase phase, CapturedOutput output) {
		TestApplication.on(this.database, Reader.class)
			.run("--migrate.auto-upgrade=false", "--migrate.auto-upgrade-phase=" + phase)
			.close();
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.endsWith("Database at base, 2 revisions pending: 1f0c2a7d9e11, 2b7e4c913a52, auto-upgrade is off");
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "initializer", "validate" })
	void failureStopsTheStartBeforeAnythingUsesTheSchema(String phase, CapturedOutput output) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> TestApplication.on(this.database)
			.listeners(this.atStarted)
			.run("--migrate.auto-upgrade-phase=" + phase, "--migrate.target=nosuch"));
		assertThat(output).contains("APPLICATION FAILED TO START", "There is no revision or branch label 'nosuch'",
				"'java -jar app.jar migrate history'");
		assertThat(this.atStarted.seen()).isEmpty();
	}

	static class Reader {

		private final List<String> columnsAtItsConstruction;

		Reader(JdbcClient jdbc) {
			this.columnsAtItsConstruction = jdbc
				.sql("select column_name from information_schema.columns where table_name = 'chat'")
				.query(String.class)
				.list();
		}

	}

	private record AtStarted(TestDatabase database,
			List<String> seen) implements ApplicationListener<ApplicationStartedEvent> {

		@Override
		public void onApplicationEvent(ApplicationStartedEvent event) {
			this.seen.add("started");
			this.seen.addAll(TestApplication.versions(this.database));
		}

	}

}
