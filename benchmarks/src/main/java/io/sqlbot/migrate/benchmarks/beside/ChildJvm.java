package io.sqlbot.migrate.benchmarks.beside;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that measures something from its beginning, and prints one number. With
 * it goes the processor time that the process took until then.
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
		double processor = ProcessHandle.current()
			.info()
			.totalCpuDuration()
			.map(Duration::toNanos)
			.map((nanos) -> nanos / 1e6)
			.orElse(Double.NaN);
		System.out.println(RESULT + value + " " + processor);
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

	static Result run(List<Path> classPath, List<String> options, Class<?> program, String... arguments)
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

	Result result() throws IOException, InterruptedException {
		try {
			boolean ended = this.process.waitFor(10, TimeUnit.MINUTES);
			String text = Files.readString(this.output);
			if (!ended || this.process.exitValue() != 0) {
				throw new IllegalStateException("A child process failed: " + text);
			}
			return text.lines()
				.filter((line) -> line.startsWith(RESULT))
				.map((line) -> Result.parse(line.substring(RESULT.length())))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("A child process had no result: " + text));
		}
		finally {
			this.process.destroyForcibly().waitFor();
			Files.delete(this.output);
		}
	}

	/**
	 * What a process says.
	 *
	 * @param value what it measured
	 * @param processor the milliseconds of processor time that it took from its start,
	 * the JVM's own work included
	 */
	record Result(double value, double processor) {

		private static Result parse(String text) {
			String[] numbers = text.split(" ");
			return new Result(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
		}

	}

}
