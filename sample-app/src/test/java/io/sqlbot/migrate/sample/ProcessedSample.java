package io.sqlbot.migrate.sample;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.boot.SpringApplicationAotProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample after Spring Boot processed it ahead of time, as its Maven plugin's goal
 * {@code process-aot} does: the generated code is compiled and begins the class path.
 *
 * @param classPath the class path to start it with
 * @param arguments what it is processed and started with
 */
record ProcessedSample(String classPath, List<String> arguments) {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private static final String PROCESSED = "-Dspring.aot.enabled=true";

	private static final int MINUTES = 3;

	static ProcessedSample make(TestDatabase database, Path directory, String... more) throws Exception {
		List<String> arguments = Stream.concat(arguments(database), Stream.of(more)).toList();
		Path sources = Files.createDirectories(directory.resolve("sources"));
		Path resources = Files.createDirectories(directory.resolve("resources"));
		Path classes = Files.createDirectories(directory.resolve("classes"));
		Outcome processing = run(applicationClasses(), List.of(), SpringApplicationAotProcessor.class,
				Stream
					.concat(Stream.of(SampleApplication.class.getName(), sources.toString(), resources.toString(),
							classes.toString(), "io.sqlbot.migrate", "sample-app"), arguments.stream())
					.toList());
		assertThat(processing.exitCode()).as(processing.output()).isZero();
		compile(sources, classes);
		return new ProcessedSample(
				String.join(File.pathSeparator, classes.toString(), resources.toString(), applicationClasses()),
				arguments);
	}

	/**
	 * Start it with the generated code until it accepts requests, and end it.
	 * @return what it wrote until then
	 */
	String start() throws IOException {
		Process process = new ProcessBuilder(
				command(this.classPath, List.of(PROCESSED), SampleApplication.class, this.arguments))
			.redirectErrorStream(true)
			.start();
		StringBuilder output = new StringBuilder();
		try (BufferedReader reader = process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				output.append(line).append(System.lineSeparator());
				if (line.contains("Look at http")) {
					break;
				}
			}
			return output.toString();
		}
		finally {
			process.destroyForcibly().onExit().join();
		}
	}

	/**
	 * Run it with the generated code, and wait for its end.
	 * @param arguments the arguments
	 * @return how it ended
	 */
	Outcome run(String... arguments) throws Exception {
		return run(this.classPath, List.of(PROCESSED), SampleApplication.class,
				Stream.concat(Arrays.stream(arguments), this.arguments.stream()).toList());
	}

	private static Stream<String> arguments(TestDatabase database) {
		return Stream.of("--server.port=0", "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password());
	}

	// without the tests, which have auto-configurations of their own
	private static String applicationClasses() {
		return String.join(File.pathSeparator,
				Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
					.filter((entry) -> !entry.contains("test-classes") && !entry.contains("test-autoconfigure")
							&& !entry.contains("testcontainers"))
					.toList());
	}

	private static void compile(Path sources, Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
				Stream<Path> found = Files.walk(sources)) {
			List<Path> units = found.filter((file) -> file.toString().endsWith(".java")).toList();
			List<String> options = List.of("-cp", classes + File.pathSeparator + applicationClasses(), "-d",
					classes.toString(), "-proc:none", "-nowarn", "-parameters");
			boolean compiled = compiler
				.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
				.call();
			assertThat(compiled).as(messages.toString()).isTrue();
		}
	}

	private static Outcome run(String classPath, List<String> options, Class<?> main, List<String> arguments)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile("sample", ".txt");
		Process process = new ProcessBuilder(command(classPath, options, main, arguments)).redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(Files.readString(output)).isTrue();
			return new Outcome(process.exitValue(), Files.readString(output));
		}
		finally {
			process.destroyForcibly();
			Files.delete(output);
		}
	}

	private static List<String> command(String classPath, List<String> options, Class<?> main, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", classPath));
		command.addAll(options);
		command.add(main.getName());
		command.addAll(arguments);
		return command;
	}

	/**
	 * How a process ended.
	 *
	 * @param exitCode its exit code
	 * @param output what it wrote
	 */
	record Outcome(int exitCode, String output) {
	}

}
