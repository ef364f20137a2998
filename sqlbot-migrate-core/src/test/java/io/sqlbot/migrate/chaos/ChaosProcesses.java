package io.sqlbot.migrate.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.testing.Wire;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes that run the plan. The next one is started while one runs, and waits for its
 * turn.
 */
final class ChaosProcesses implements AutoCloseable {

	private final ChaosPlan plan;

	private final PGSimpleDataSource target;

	private Process waiting;

	private volatile Process running;

	ChaosProcesses(ChaosPlan plan, PGSimpleDataSource target) throws IOException {
		this.plan = plan;
		this.target = target;
		this.waiting = start();
		this.running = this.waiting;
	}

	void run(Wire wire) {
		try {
			this.running = this.waiting;
			this.waiting = start();
			try (Writer input = this.running.outputWriter(StandardCharsets.UTF_8)) {
				input.write(wire.lead(Walk.copyOf(this.target)).getURL() + "\n");
			}
			assertThat(this.running.waitFor(2, TimeUnit.MINUTES)).as("the process ended").isTrue();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	void kill() {
		this.running.destroyForcibly();
	}

	@Override
	public void close() {
		this.waiting.destroyForcibly();
		this.running.destroyForcibly();
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				ChaosProgram.class.getName(), this.target.getUser(), String.valueOf(this.target.getPassword()),
				this.plan.parent().toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

}
