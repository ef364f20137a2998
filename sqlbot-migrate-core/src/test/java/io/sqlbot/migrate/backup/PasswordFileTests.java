package io.sqlbot.migrate.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.sqlbot.migrate.error.DumpConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordFileTests {

	@Test
	void whatSeparatesFieldsIsEscaped() {
		assertThat(PasswordFile.line("a:b\\c#d é")).isEqualTo("*:*:*:*:a\\:b\\\\c#d é\n");
	}

	@Test
	void passwordThatTheFormatCannotHoldIsRefusedWithoutShowingIt() {
		assertThatExceptionOfType(DumpConnectionException.class).isThrownBy(() -> PasswordFile.line("geheim\nx"))
			.withMessageContaining("line break")
			.withMessageNotContaining("geheim");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void fileIsForItsOwnerAlone(@TempDir Path directory) throws IOException {
		Path file = PasswordFile.write(directory, "x");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

}
