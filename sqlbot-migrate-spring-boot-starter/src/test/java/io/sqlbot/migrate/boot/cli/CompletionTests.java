package io.sqlbot.migrate.boot.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no bash")
class CompletionTests {

	@Test
	void bashCompletesCommandsAndOptions(@TempDir Path directory) throws IOException, InterruptedException {
		CommandOutput output = CommandOutput.of().run("migrate", "completion", "--name", "db");
		assertThat(output.exitCode()).isZero();
		Path script = Files.writeString(directory.resolve("completion"), output.out());
		assertThat(complete(script, "db up")).contains("upgrade").doesNotContain("downgrade");
		assertThat(complete(script, "db history --in")).contains("--indicate-current");
	}

	private static String complete(Path script, String line) throws IOException, InterruptedException {
		String[] words = line.split(" ");
		String run = "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_db; echo \"${COMPREPLY[@]}\""
			.formatted(script, line, words.length - 1, line);
		Process bash = new ProcessBuilder("bash", "--norc", "-c", run).redirectErrorStream(true).start();
		String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(bash.exitValue()).as(answer).isZero();
		return answer;
	}

}
