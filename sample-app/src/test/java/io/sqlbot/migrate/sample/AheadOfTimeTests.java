package io.sqlbot.migrate.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.sample.ProcessedSample.Outcome;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.SecondDatabase;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class AheadOfTimeTests {

	private static final String HEAD = "91155adbf961";

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void processedSampleMigratesWhenItStartsAndByCommand(TestDatabase database, @TempDir Path directory)
			throws Exception {
		ProcessedSample sample = ProcessedSample.make(database, directory);
		assertThat(database.jdbc().sql("select to_regclass('alembic_version') is null").query(Boolean.class).single())
			.isTrue();

		assertThat(sample.start()).contains("Starting AOT-processed SampleApplication",
				"Database at head " + HEAD + " (19 revisions applied just now");

		Outcome current = sample.run("migrate", "current", "--check-heads");
		assertThat(current.output()).contains(HEAD);

		Outcome downgrade = sample.run("migrate", "downgrade", "-1", "--yes");
		assertThat(downgrade.exitCode()).as(downgrade.output()).isZero();
		assertThat(database.jdbc().sql("select version_num from alembic_version").query(String.class).list())
			.doesNotContain(HEAD);
	}

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void processedSampleMigratesSeveralDatabases(TestDatabase database, @TempDir Path directory) throws Exception {
		try (SecondDatabase north = SecondDatabase.beside(database)) {
			ProcessedSample sample = ProcessedSample.make(database, directory,
					"--migrate.databases.south.locations=classpath:db/revisions",
					"--migrate.databases.far-north.locations=classpath:db/revisions",
					"--migrate.databases.far-north.url=" + north.url(),
					"--migrate.databases.far-north.username=" + database.user(),
					"--migrate.databases.far-north.password=" + database.password());
			assertThat(sample.start()).contains("Starting AOT-processed SampleApplication");
			assertThat(List.of(database.jdbc(), north.jdbc())).allSatisfy(
					(jdbc) -> assertThat(jdbc.sql("select version_num from alembic_version").query(String.class).list())
						.containsExactly(HEAD));
		}
	}

}
