package io.sqlbot.migrate.sample.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.sample.SampleApplication;

/**
 * The sample application in a process of its own, with its embedded database.
 */
final class SampleProcess implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Look at (http://localhost:\\d+)/ and");

	private static final int MAX_SECONDS = 120;

	private final Process process;

	private final StringBuffer output = new StringBuffer();

	private final CompletableFuture<String> url = new CompletableFuture<>();

	private SampleProcess(Process process) {
		this.process = process;
	}

	static SampleProcess start(Path directory) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		SampleProcess sample = new SampleProcess(new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), SampleApplication.class.getName(), "--server.port=0",
				"--sample.data-directory=" + directory)
			.redirectErrorStream(true)
			.start());
		Thread reader = new Thread(sample::readOutput, "sample-output");
		reader.setDaemon(true);
		reader.start();
		return sample;
	}

	private void readOutput() {
		try (BufferedReader reader = this.process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.output.append(line).append('\n');
				Matcher ready = READY.matcher(line);
				if (ready.find()) {
					this.url.complete(ready.group(1));
				}
			}
			this.url.completeExceptionally(new IllegalStateException("It ended:\n" + this.output));
		}
		catch (IOException ex) {
			this.url.completeExceptionally(new UncheckedIOException(ex));
		}
	}

	String awaitUrl() throws Exception {
		return this.url.get(MAX_SECONDS, TimeUnit.SECONDS);
	}

	String output() {
		return this.output.toString();
	}

	void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/** Ends it in order, as Ctrl-C does. */
	@Override
	public void close() {
		this.process.destroy();
		awaitEnd();
	}

	private void awaitEnd() {
		this.process.onExit().orTimeout(MAX_SECONDS, TimeUnit.SECONDS).join();
	}

}
