package io.sqlbot.migrate.boot;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class FailedMigrationTests {

	private static final String FAILING = "--migrate.locations=classpath:revisions/chat,classpath:revisions/failing";

	private final TestDatabase database;

	FailedMigrationTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void failedUpgradeStopsTheApplicationWithAnAnalysis(CapturedOutput output) {
		AtomicBoolean closed = new AtomicBoolean();
		ApplicationListener<ContextClosedEvent> listener = (event) -> closed.set(true);
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> TestApplication.on(this.database).listeners(listener).run(FAILING));
		assertThat(closed).isTrue();
		assertThat(output).contains("APPLICATION FAILED TO START", "Description:", "5e2f70246d85",
				"revisions/failing/003_break_chat.sql", "relation \"chatt\" does not exist", "42P01",
				"alter table chatt", "Action:");
		assertThat(output).doesNotContain("\tat ").doesNotContain("MigrateOnReady");
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		assertThat(TestApplication.hasTable(this.database, "half_done")).isFalse();
	}

	@Test
	void processEndsWithAnExitCodeThatIsNotZero() throws IOException, InterruptedException {
		ApplicationProcess process = ApplicationProcess.run(this.database, (jar) -> true, "--server.port=0", FAILING);
		assertThat(process.exitCode()).isEqualTo(1);
		assertThat(process.output()).contains("APPLICATION FAILED TO START", "5e2f70246d85")
			.doesNotContain("\tat ")
			.doesNotContain("Exception in thread");
	}

	@ParameterizedTest
	@CsvSource({ "duplicate-id, aaaa", "missing-parent, 0000", "cycle, bbbb", "malformed-header, aaaa bbbb",
			"illegal-id, a@b" })
	void badRevisionsStopTheApplicationBeforeAnythingIsTouched(String kind, String named, CapturedOutput output) {
		assertThatFails("--migrate.locations=classpath:revisions/bad/" + kind);
		assertThat(output).contains("APPLICATION FAILED TO START", named).doesNotContain("\tat ");
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "revisions.unrelated, NoMigration, does not implement io.sqlbot.migrate.Migration",
			"revisions.unusable, NeedsMissingBean, Give it a constructor without parameters" })
	void classThatCannotRunStopsTheApplicationBeforeAnythingIsTouched(String location, String type, String reason,
			CapturedOutput output) {
		String path = (getClass().getPackageName() + "." + location).replace('.', '/');
		assertThatFails("--migrate.locations=classpath:" + path)
			.withStackTraceContaining(InvalidRevisionClassException.class.getName());
		assertThat(output).contains("APPLICATION FAILED TO START", type, reason).doesNotContain("\tat ");
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
	}

	@Test
	void unknownRevisionInTheDatabaseStopsTheApplicationWithAdvice(CapturedOutput output) {
		this.database.jdbc().sql("create table alembic_version (version_num varchar(32) primary key)").update();
		this.database.jdbc().sql("insert into alembic_version values ('ffff00001111')").update();
		assertThatFails().withStackTraceContaining(UnknownRowException.class.getName());
		assertThat(output).contains("APPLICATION FAILED TO START", "ffff00001111", "Action:").doesNotContain("\tat ");
	}

	@Test
	void readOnlyDatabaseStopsTheApplication(CapturedOutput output) {
		assertThatFails("--spring.datasource.hikari.connection-init-sql=set default_transaction_read_only to on");
		assertThat(output).contains("APPLICATION FAILED TO START", "default_transaction_read_only is on")
			.doesNotContain("\tat ");
	}

	@Test
	void roleThatMayNotCreateTablesStopsTheApplication(CapturedOutput output) {
		TestDatabase restricted = this.database.asSchemaOnlyRole();
		this.database.jdbc().sql("revoke create on schema app from " + restricted.user()).update();
		assertThatFails("--spring.datasource.username=" + restricted.user(),
				"--spring.datasource.password=" + restricted.password(), "--spring.datasource.hikari.schema=app");
		assertThat(output).contains("APPLICATION FAILED TO START", restricted.user()).doesNotContain("\tat ");
	}

	@Test
	void databaseThatIsAwayStopsTheApplication(CapturedOutput output) {
		assertThatFails("--spring.datasource.url=jdbc:postgresql://localhost:1/none",
				"--spring.datasource.hikari.connection-timeout=250");
		assertThat(output).contains("APPLICATION FAILED TO START", "spring.datasource").doesNotContain("\tat ");
	}

	@Test
	void misspeltPropertyIsNamed(CapturedOutput output) {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database).run("--migrate.locatoins=classpath:db"));
		assertThat(output).contains("APPLICATION FAILED TO START", "migrate.locatoins").doesNotContain("\tat ");
	}

	private ThrowableAssertAlternative<RuntimeException> assertThatFails(String... arguments) {
		return assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database).run(arguments))
			.satisfies((failure) -> assertThat(failure).satisfiesAnyOf(
					(it) -> assertThat(it).isInstanceOf(MigrationException.class),
					(it) -> assertThat(it).hasRootCauseInstanceOf(MigrationException.class)));
	}

}
