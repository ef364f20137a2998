package io.sqlbot.migrate.sample.database;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DirectoryLockTests {

	private final Path directory;

	DirectoryLockTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void secondApplicationIsToldWhatToDo() {
		DirectoryLock lock = DirectoryLock.take(this.directory);
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> DirectoryLock.take(this.directory))
			.withMessageContaining("Another application")
			.withMessageContaining("--sample.data-directory");
		lock.close();
	}

	@Test
	void directoryIsFreeAfterwards() {
		DirectoryLock.take(this.directory).close();
		assertThatCode(() -> DirectoryLock.take(this.directory).close()).doesNotThrowAnyException();
	}

}
