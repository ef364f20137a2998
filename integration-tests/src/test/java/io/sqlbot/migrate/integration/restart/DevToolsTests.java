package io.sqlbot.migrate.integration.restart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.integration.IntegrationApplication;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A restart on the real developer tools, which watch a directory of classes and start the
 * application again in the same JVM, on a class loader of its own.
 */
@PostgresTest
class DevToolsTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final TestDatabase database;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	DevToolsTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void restartMigratesWhatWasAddedAndOtherwiseFindsNothingPending() throws Exception {
		Path classes = Files.createDirectories(this.directory.resolve("classes/restarted"));
		Path log = this.directory.resolve("log.txt");
		write(classes, "001_one.sql", "aa01", "", "create table one (id int)");
		Process process = start(log);
		try {
			await(process, log, 1);
			assertThat(version()).isEqualTo("aa01");
			write(classes, "002_two.sql", "bb02", "aa01", "create table two (id int)");
			await(process, log, 2);
			assertThat(version()).isEqualTo("bb02");
			Files.writeString(classes.resolve("note.txt"), "no revision");
			await(process, log, 3);
			assertThat(version()).isEqualTo("bb02");
			assertThat(outcomes(log)).satisfiesExactly((first) -> assertThat(first).contains("aa01"),
					(second) -> assertThat(second).contains("bb02"),
					(third) -> assertThat(third).contains("Database at head bb02 (nothing to apply)"));
		}
		finally {
			process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
		}
	}

	private Process start(Path log) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						this.directory.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"),
						RestartedApplication.class.getName()));
		command.addAll(List.of(IntegrationApplication.on(this.database, "--migrate.locations=classpath:restarted",
				"--spring.main.keep-alive=true", "--spring.devtools.livereload.enabled=false",
				"--spring.devtools.restart.poll-interval=200ms", "--spring.devtools.restart.quiet-period=100ms")));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	private static void await(Process process, Path log, int starts) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (outcomes(log).size() < starts) {
			assertThat(process.isAlive() && System.nanoTime() < end).as(() -> String.join("\n", read(log))).isTrue();
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	private static List<String> outcomes(Path log) {
		return read(log).stream().filter((line) -> line.contains("MigrateOnReady")).toList();
	}

	private static List<String> read(Path log) {
		try {
			return Files.readString(log, StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String version() {
		return this.database.jdbc().sql("select version_num from alembic_version").query(String.class).single();
	}

	private static void write(Path classes, String name, String id, String revises, String sql) throws IOException {
		Files.writeString(classes.resolve(name), """
				-- revision: %s
				-- revises: %s
				-- message: a change

				-- upgrade
				%s;

				-- downgrade
				select 1;
				""".formatted(id, revises, sql));
	}

}
