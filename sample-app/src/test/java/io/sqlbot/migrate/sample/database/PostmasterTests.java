package io.sqlbot.migrate.sample.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class PostmasterTests {

	private final Path data;

	PostmasterTests(@TempDir Path data) {
		this.data = data;
	}

	@Test
	void anotherProcessWithItsIdIsLeftAlone() throws IOException {
		Path file = write(ProcessHandle.current().pid());
		Postmaster.stopIn(this.data);
		// PostgreSQL would refuse to start because of it
		assertThat(file).doesNotExist();
	}

	@Test
	void fileOfAProcessThatEndedIsLeftToPostgres() throws Exception {
		Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-version")
			.start();
		ended.waitFor();
		Path file = write(ended.pid());
		Postmaster.stopIn(this.data);
		assertThat(file).exists();
	}

	@Test
	void directoryWithoutServerIsFine() {
		assertThatCode(() -> Postmaster.stopIn(this.data)).doesNotThrowAnyException();
	}

	private Path write(long pid) throws IOException {
		return Files.writeString(this.data.resolve("postmaster.pid"), pid + "\n" + this.data + "\n1770717600\n5432\n");
	}

}
