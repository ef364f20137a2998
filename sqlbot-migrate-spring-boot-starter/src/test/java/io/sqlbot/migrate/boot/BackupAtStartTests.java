package io.sqlbot.migrate.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.sqlbot.migrate.error.DumpProgramException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program in the place of pg_dump is a shell script")
class BackupAtStartTests {

	private final TestDatabase database;

	private final Path directory;

	BackupAtStartTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.directory = directory;
	}

	@Test
	void databaseIsDumpedWithThePasswordOfThePool(CapturedOutput output) throws IOException {
		TestApplication.on(this.database)
			.run(arguments("cat \"$PGPASSFILE\" > \"$directory/passfile\"; echo dump > \"${4#--file=}\""))
			.close();
		assertThat(Files.readString(this.directory.resolve("passfile")))
			.isEqualTo("*:*:*:*:" + this.database.password() + "\n");
		assertThat(this.directory.resolve("dumps")).isDirectoryContaining("glob:**@base@*.dump");
		assertThat(output).contains("Dumped the database into " + this.directory.resolve("dumps"))
			.doesNotContain(this.database.password());
	}

	@Test
	void applicationWithoutPgDumpDoesNotStartAndSaysWhatToInstall(CapturedOutput output) {
		assertThatExceptionOfType(DumpProgramException.class).isThrownBy(() -> TestApplication.on(this.database)
			.run("--migrate.backup.enabled=true", "--migrate.backup.directory=" + this.directory,
					"--migrate.backup.command=pg_dump_of_nobody"));
		assertThat(output).contains("APPLICATION FAILED TO START", "apt-get install postgresql-client-");
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
	}

	@Test
	void applicationThatIsStoppedDuringTheDumpEndsTheProgram() throws Exception {
		// the program stops the application that started it, as an orchestrator would
		String[] arguments = arguments("echo $$ > \"$directory/pid\"; kill -TERM $PPID; exec sleep 60");
		ApplicationProcess process = ApplicationProcess.run(this.database, (jar) -> true, arguments);
		assertThat(process.exitCode()).as(process.output()).isNotZero();
		long program = Long.parseLong(Files.readString(this.directory.resolve("pid")).strip());
		assertThat(ProcessHandle.of(program).filter(ProcessHandle::isAlive)).isEmpty();
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
	}

	private String[] arguments(String behaviour) throws IOException {
		Path command = this.directory.resolve("pg_dump");
		Files.writeString(command, """
				#!/bin/sh
				directory=%s
				if [ "$1" = --version ]; then
				  echo "pg_dump (PostgreSQL) 99.1"
				  exit 0
				fi
				%s
				""".formatted(this.directory, behaviour));
		Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
		return new String[] { "--server.port=0", "--migrate.locations=classpath:revisions/chat",
				"--migrate.backup.enabled=true", "--migrate.backup.directory=" + this.directory.resolve("dumps"),
				"--migrate.backup.command=" + command };
	}

}
