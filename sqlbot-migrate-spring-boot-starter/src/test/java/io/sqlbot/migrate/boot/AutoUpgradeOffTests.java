package io.sqlbot.migrate.boot;

import java.util.List;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class AutoUpgradeOffTests {

	private final TestDatabase database;

	AutoUpgradeOffTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void emptyDatabaseStaysEmptyAndTheLogSaysWhatIsPending(CapturedOutput output) {
		List<String> before = relations();
		startWithoutUpgrade();
		assertThat(relations()).isEqualTo(before);
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.contains(" INFO ")
			.endsWith("Database at base, 2 revisions pending: 1f0c2a7d9e11, 2b7e4c913a52, auto-upgrade is off");
	}

	@Test
	void databaseBehindHeadStaysThere(CapturedOutput output) {
		TestApplication.on(this.database).run("--migrate.target=" + TestApplication.FIRST).close();
		List<String> before = relations();
		startWithoutUpgrade();
		assertThat(relations()).isEqualTo(before);
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.FIRST);
		assertThat(TestApplication.databaseLines(output)).last()
			.asString()
			.endsWith("Database at 1f0c2a7d9e11, 1 revision pending: 2b7e4c913a52, auto-upgrade is off");
	}

	@Test
	void databaseAtHeadHasNothingPending(CapturedOutput output) {
		TestApplication.on(this.database).run().close();
		startWithoutUpgrade();
		assertThat(TestApplication.databaseLines(output)).last()
			.asString()
			.endsWith("Database at head 2b7e4c913a52, nothing pending, auto-upgrade is off");
	}

	@Test
	void unknownRevisionIsSaidAndDoesNotStopTheApplication(CapturedOutput output) {
		this.database.jdbc().sql("create table alembic_version (version_num varchar(32) primary key)").update();
		this.database.jdbc().sql("insert into alembic_version values ('ffff00001111')").update();
		startWithoutUpgrade();
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.contains(" INFO ", "Database at ffff00001111, pending revisions unknown: ", "does not have")
			.endsWith("auto-upgrade is off");
	}

	@Test
	void severalHeadsAreSaidAndDoNotStopTheApplication(CapturedOutput output) {
		startWithoutUpgrade("--migrate.locations=classpath:revisions/chat,classpath:revisions/heads");
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.contains(" INFO ", "Database at base, pending revisions unknown: ", "2b7e4c913a52", "4d1e6f135c74")
			.endsWith("auto-upgrade is off");
	}

	@Test
	void databaseThatIsAwayIsSaidAndDoesNotStopTheApplication(CapturedOutput output) {
		startWithoutUpgrade("--spring.datasource.url=jdbc:postgresql://localhost:1/none",
				"--spring.datasource.hikari.connection-timeout=250");
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.contains(" INFO ", "Database could not be looked at, auto-upgrade is off: ");
	}

	private void startWithoutUpgrade(String... arguments) {
		TestApplication.on(this.database).properties("migrate.auto-upgrade=false").run(arguments).close();
	}

	private List<String> relations() {
		return this.database.jdbc().sql("""
				select c.relname from pg_class c
				where c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
				order by 1
				""").query(String.class).list();
	}

}
