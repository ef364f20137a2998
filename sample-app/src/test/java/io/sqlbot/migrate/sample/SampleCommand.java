package io.sqlbot.migrate.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A command of the packaged sample, in a process of its own, which has ended.
 *
 * @param exitCode the exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
record SampleCommand(int exitCode, String out, String err) {

	static SampleCommand run(TestDatabase database, Path directory, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", System.getProperty("sample.jar")));
		command.addAll(List.of(arguments));
		Path out = Files.createTempFile(directory, "out", ".txt");
		Path err = Files.createTempFile(directory, "err", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		// as a container has it
		builder.environment()
			.putAll(Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", database.user(),
					"SPRING_DATASOURCE_PASSWORD", database.password(), "LC_ALL", "C"));
		Process process = builder.start();
		try {
			assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
			return new SampleCommand(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8));
		}
		finally {
			process.destroyForcibly();
		}
	}

	SampleCommand succeeds() {
		assertThat(this.exitCode).as(this.err).isZero();
		return this;
	}

}
