package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.BackupSettings;
import io.sqlbot.migrate.error.DumpProgramException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.Program;
import io.sqlbot.migrate.testing.RequiresPgDump;
import io.sqlbot.migrate.testing.RequiresPsql;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dumps of the real pg_dump, and what comes back from them.
 */
@PostgresTest
class RestoreTests {

	private static final String CONTENT = """
			select string_agg(id || ' ' || name, ', ' order by id) || ' at ' || (select version_num from alembic_version)
			       || ' with ' || (select string_agg(relname, ' ' order by relname) from pg_class
			                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'i', 'S'))
			  from item""";

	private final TestDatabase database;

	private Path backups;

	private RevisionFiles files;

	RestoreTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) throws IOException {
		this.backups = directory.resolve("backups");
		this.files = new RevisionFiles(Files.createDirectory(directory.resolve("revisions"))).add("r1", "", """
				create table item (id int generated always as identity primary key, name text);
				create index item_name on item (name);
				insert into item (name) values ('Ä'), ('b');""", "drop table item;").add("r2", "r1", """
				update item set name = 'lost';
				create table later (item int references item);
				alter table item drop constraint item_pkey cascade;""", "select 1;");
	}

	@Test
	@RequiresPgDump
	void restoreBringsBackTheDatabaseAsItWasBeforeTheUpgrade() throws Exception {
		this.files.engine(this.database.dataSource()).upgrade("r1");
		String before = content();
		engine().upgrade("head");
		assertThat(content()).isNotEqualTo(before).contains("lost").contains("later");
		try (Stream<Path> dumps = Files.list(this.backups)) {
			restore(dumps.toList());
		}
		assertThat(content()).isEqualTo(before).contains("1 Ä, 2 b at r1");
		assertThat(engine().upgrade("head").after()).containsExactly("r2");
	}

	@Test
	@RequiresPsql
	void realPgDumpIsHeldAgainstTheServersVersion() throws IOException {
		MigrationEngine engine = engine();
		if (isOlderThanServer()) {
			assertThatExceptionOfType(DumpProgramException.class).isThrownBy(() -> engine.upgrade("head"))
				.withMessageContaining("not older than the server");
			assertThat(engine.rows()).isEmpty();
		}
		else {
			assertThat(engine.upgrade("head").after()).containsExactly("r2");
			assertThat(this.backups).isDirectoryContaining("glob:**@base@*.dump");
		}
	}

	private boolean isOlderThanServer() throws IOException {
		Process process = new ProcessBuilder(Program.PG_DUMP.path().toString(), "--version").start();
		String version = new String(process.getInputStream().readAllBytes()).replaceAll("\\D*(\\d+).*\\s*", "$1");
		return Integer.parseInt(version) < this.database.jdbc()
			.sql("select current_setting('server_version_num')::int / 10000")
			.query(Integer.class)
			.single();
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings()
				.withBackup(new BackupSettings(this.backups, 5, Program.PG_DUMP.path().toString())))
			.build();
	}

	private void restore(List<Path> dumps) throws Exception {
		assertThat(dumps).hasSize(1);
		TestDatabase administrator = this.database.asAdministrator();
		PGSimpleDataSource server = administrator.dataSource();
		List<String> command = documentedCommand();
		command.set(0, Program.PG_RESTORE.path().toString());
		command.removeIf((word) -> word.startsWith("--host=") || word.startsWith("--username="));
		command.set(command.size() - 1, dumps.get(0).toString());
		command.addAll(1, List.of("--host=" + server.getServerNames()[0], "--port=" + server.getPortNumbers()[0],
				"--username=" + administrator.user()));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("PGPASSWORD", administrator.password());
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
	}

	// found from the class files, as the working directory is not the module's everywhere
	private static List<String> documentedCommand() throws Exception {
		Path classes = Path.of(MigrationEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		return Files.readAllLines(classes.resolve("../../../docs/production.md").normalize())
			.stream()
			.filter((line) -> line.startsWith("pg_restore "))
			.map((line) -> new ArrayList<>(List.of(line.split(" "))))
			.findFirst()
			.orElseThrow();
	}

	private String content() {
		return this.database.jdbc().sql(CONTENT).query(String.class).single();
	}

}
