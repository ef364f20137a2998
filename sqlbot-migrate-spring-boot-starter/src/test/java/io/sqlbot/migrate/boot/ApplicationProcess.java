package io.sqlbot.migrate.boot;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.sqlbot.migrate.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application in a JVM of its own, which has ended.
 *
 * @param exitCode how it ended
 * @param output what it wrote
 */
record ApplicationProcess(int exitCode, String output) {

	static ApplicationProcess run(TestDatabase database, Predicate<String> classPath, String... arguments)
			throws IOException, InterruptedException {
		String jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(classPath)
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jars,
						ApplicationProcess.class.getName(), "--spring.datasource.url=" + database.url(),
						"--spring.datasource.username=" + database.user(),
						"--spring.datasource.password=" + database.password()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try {
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(output).isTrue();
			return new ApplicationProcess(process.exitValue(), output);
		}
		finally {
			process.destroyForcibly();
		}
	}

	public static void main(String[] arguments) {
		TestApplication.bare().run(arguments);
	}

}
