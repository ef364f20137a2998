package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A JVM of its own for a program whose memory or classes a test looks at.
 */
public final class TestJvm {

	private static final int OUTPUT_SHOWN = 4000;

	private TestJvm() {
	}

	/**
	 * Run a program, which has to succeed within two minutes.
	 * @param program has the method {@code main}
	 * @param classPath the class path
	 * @param options options of the JVM
	 * @param arguments the program's arguments
	 * @return what it printed
	 * @throws IOException if it can't be started
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static String run(Class<?> program, String classPath, List<String> options, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, program.getName()));
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile("jvm", ".log");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			boolean ended = process.waitFor(2, TimeUnit.MINUTES);
			process.destroyForcibly().waitFor();
			String text = Files.readString(output);
			String end = text.substring(Math.max(0, text.length() - OUTPUT_SHOWN));
			assertThat(ended).as("it ended in time: " + end).isTrue();
			assertThat(process.exitValue()).as(end).isZero();
			return text;
		}
		finally {
			Files.delete(output);
		}
	}

}
