package io.sqlbot.migrate.benchmarks.beside;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that measures something from its beginning, and prints one number.
 */
final class ChildJvm {

	private static final String RESULT = "result=";

	/** What a process prints that waits for its release. */
	static final String READY = "ready";

	private final Process process;

	private final Path output;

	private ChildJvm(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	static void print(double value) {
		System.out.println(RESULT + value);
	}

	static ChildJvm start(List<Path> classPath, List<String> options, Class<?> program, String... arguments)
			throws IOException {
		Path output = Files.createTempFile("migrate-bench", ".txt");
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.add("-cp");
		command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
		command.add(program.getName());
		command.addAll(List.of(arguments));
		return new ChildJvm(
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
	}

	static double run(List<Path> classPath, List<String> options, Class<?> program, String... arguments)
			throws IOException, InterruptedException {
		return start(classPath, options, program, arguments).result();
	}

	void awaitReady() throws IOException, InterruptedException {
		while (this.process.isAlive() && !Files.readString(this.output).contains(READY)) {
			Thread.sleep(20);
		}
	}

	// lets it go on
	void release() throws IOException {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
	}

	double result() throws IOException, InterruptedException {
		try {
			boolean ended = this.process.waitFor(10, TimeUnit.MINUTES);
			String text = Files.readString(this.output);
			if (!ended || this.process.exitValue() != 0) {
				throw new IllegalStateException("A child process failed: " + text);
			}
			return text.lines()
				.filter((line) -> line.startsWith(RESULT))
				.map((line) -> Double.parseDouble(line.substring(RESULT.length())))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("A child process had no result: " + text));
		}
		finally {
			this.process.destroyForcibly().waitFor();
			Files.delete(this.output);
		}
	}

}
