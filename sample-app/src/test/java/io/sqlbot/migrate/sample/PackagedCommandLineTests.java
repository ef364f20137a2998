package io.sqlbot.migrate.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.Psql;
import io.sqlbot.migrate.testing.RequiresPsql;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story that the documentation tells, with the packaged jar. Runs after the jar was
 * made.
 */
@PostgresTest
@Tag("packaged")
@Tag("slow")
class PackagedCommandLineTests {

	private final TestDatabase database;

	private final Path directory;

	PackagedCommandLineTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.directory = directory;
	}

	@Test
	void firstRevisionsAreWrittenAppliedTakenBackAndStamped() throws Exception {
		assertThat(own("init", "-m", "create item").out()).startsWith("Wrote revision ");
		fill("001_create_item.sql", "create table item (id bigint primary key);", "drop table item;");
		assertThat(own("revision", "-m", "add the name of an item").out()).contains("002_add_the_name_of_an_item.sql");
		fill("002_add_the_name_of_an_item.sql", "alter table item add column name text;",
				"alter table item drop column name;");

		SampleCommand upgrade = own("upgrade", "head");
		assertThat(upgrade.out()).matches("Database at head \\w{12} \\(2 revisions applied in [^)]+\\)\\R");
		assertThat(upgrade.err().lines()).hasSize(2).allMatch((line) -> line.matches("\\[[12]/2] upgrade \\w{12}, .*"));
		assertThat(columns()).containsExactly("id", "name");
		assertThat(own("current").out())
			.matches("\\w{12}  \\(head\\) \\(current\\)  add the \u540d\u79f0 of an item\\R");
		assertThat(own("history", "--indicate-current").out().lines()).hasSize(2)
			.first()
			.asString()
			.contains("(head) (current)");

		assertThat(run("downgrade", "-1").exitCode()).isEqualTo(2);
		assertThat(columns()).containsExactly("id", "name");
		own("downgrade", "-1", "--yes");
		assertThat(columns()).containsExactly("id");
		assertThat(run("current", "--check-heads").exitCode()).isEqualTo(3);
		own("stamp", "head");
		assertThat(own("current", "--check-heads").out()).contains("(head) (current)");
		assertThat(columns()).containsExactly("id");
	}

	@Test
	@RequiresPsql
	void scriptDoesWhatTheUpgradeDoes() throws Exception {
		SampleCommand upgrade = command("upgrade", "main@head", "--logging.level.org.hibernate=debug");
		assertThat(upgrade.err()).doesNotContain("Hibernate", "HHH");
		List<String> online = SchemaSnapshot.of(this.database).lines();
		command("downgrade", "base", "--yes");
		assertThat(SchemaSnapshot.of(this.database).lines()).isEmpty();
		SampleCommand script = command("upgrade", "main@head", "--sql");
		assertThat(script.err()).isEmpty();
		Path file = Files.writeString(this.directory.resolve("migration.sql"), script.out());
		Process psql = Psql.start(this.database, "--set", "ON_ERROR_STOP=1", "--file", file.toString());
		assertThat(psql.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(psql.exitValue()).isZero();
		assertThat(SchemaSnapshot.of(this.database).lines()).isNotEmpty().isEqualTo(online);
		assertThat(command("upgrade", "main@head").out()).contains("nothing to apply");
	}

	@Test
	void commandWithoutADatabaseNeedsNone() throws Exception {
		SampleCommand heads = SampleCommand
			.run(this.database, this.directory, "migrate", "heads",
					"--spring.datasource.url=jdbc:postgresql://localhost:1/no")
			.succeeds();
		assertThat(heads.out().lines()).hasSize(2);
		assertThat(heads.err()).isEmpty();
	}

	private SampleCommand command(String... arguments) throws Exception {
		String[] all = Stream.concat(Stream.of("migrate"), Stream.of(arguments)).toArray(String[]::new);
		return SampleCommand.run(this.database, this.directory, all).succeeds();
	}

	private SampleCommand own(String... arguments) throws Exception {
		return run(arguments).succeeds();
	}

	private SampleCommand run(String... arguments) throws Exception {
		Stream<String> properties = Stream.of("--migrate.locations=file:" + revisions(), "migrate");
		return SampleCommand.run(this.database, this.directory,
				Stream.concat(properties, Stream.of(arguments)).toArray(String[]::new));
	}

	private void fill(String file, String upgrade, String downgrade) throws IOException {
		Path revision = revisions().resolve(file);
		Files.writeString(revision, Files.readString(revision)
			// more than ASCII is told whatever the locale
			.replace("message: add the name", "message: add the 名称")
			.replace("-- upgrade\n", "-- upgrade\n" + upgrade + "\n")
			.replace("-- downgrade\n", "-- downgrade\n" + downgrade + "\n"));
	}

	private Path revisions() {
		return this.directory.resolve("revisions");
	}

	private List<String> columns() {
		return this.database.jdbc()
			.sql("select column_name from information_schema.columns where table_name = 'item' order by ordinal_position")
			.query(String.class)
			.list();
	}

}
