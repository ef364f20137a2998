package io.sqlbot.migrate.boot.cli;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SeveralEnginesTests {

	private final TestDatabase database;

	SeveralEnginesTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void commandThatNamesNoneIsToldWhichThereAre() {
		CommandOutput output = run("current");
		assertThat(output.exitCode()).isEqualTo(Verb.FAILED);
		assertThat(output.err()).contains("chatMigrationEngine", "customerArchiveMigrationEngine", "--engine");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chat", "chatMigrationEngine" })
	void commandNamesADatabaseOrItsEngine(String name) {
		CommandOutput output = run("upgrade", "head", "--engine", name);
		assertThat(output.err()).contains("upgrade " + TestApplication.FIRST);
		assertThat(output.exitCode()).isZero();
		assertThat(this.database.jdbc().sql("select version_num from chat_version").query(String.class).list())
			.containsExactly(TestApplication.SECOND);
		assertThat(TestApplication.hasTable(this.database, "archive_version")).isFalse();
	}

	@Test
	void targetIsThatOfTheDatabase() {
		CommandOutput output = run("plan", "--engine", "customer-archive");
		assertThat(output.exitCode()).isIn(Verb.DONE, Verb.FOUND);
		assertThat(output.out()).contains("7d20c4be15fa");
	}

	private CommandOutput run(String... command) {
		String[] all = new String[command.length + 1];
		all[0] = "migrate";
		System.arraycopy(command, 0, all, 1, command.length);
		return CommandOutput.on(this.database)
			.with("--migrate.target=nowhere", "--migrate.databases.chat.target=head",
					"--migrate.databases.chat.locations=classpath:revisions/chat",
					"--migrate.databases.chat.version-table=chat_version",
					"--migrate.databases.customer-archive.target=head",
					"--migrate.databases.customer-archive.locations=classpath:revisions/archive",
					"--migrate.databases.customer-archive.version-table=archive_version")
			.run(all);
	}

}
