package io.sqlbot.migrate.sample.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The first process of a PostgreSQL server, as the server's file {@code postmaster.pid}
 * describes it: process id, data directory, start in seconds since 1970, port.
 */
final class Postmaster {

	private static final Log logger = LogFactory.getLog(Postmaster.class);

	private static final int STOP_SECONDS = 30;

	private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

	private final ProcessHandle process;

	private final Path data;

	private final Instant started;

	private Postmaster(ProcessHandle process, Path data, Instant started) {
		this.process = process;
		this.data = data;
		this.started = started;
	}

	// a process is stopped only if it is this server: its id may have been given to
	// another one
	static void stopIn(Path data) throws IOException {
		Path file = data.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return;
		}
		List<String> lines = Files.readAllLines(file);
		Optional<ProcessHandle> process = (lines.size() > 2) ? ProcessHandle.of(number(lines.get(0)))
				: Optional.empty();
		if (process.isPresent()) {
			Instant started = Instant.ofEpochSecond(number(lines.get(2)));
			Postmaster postmaster = new Postmaster(process.get(), data, started);
			if (postmaster.isServer()) {
				postmaster.stop();
			}
			else {
				// PostgreSQL itself would not start, as there is a process of that id
				Files.delete(file);
			}
		}
	}

	private static long number(String line) {
		return Long.parseLong(line.strip());
	}

	private boolean isServer() {
		ProcessHandle.Info info = this.process.info();
		String command = info.command().orElse("");
		if (!command.endsWith("postgres") && !command.endsWith("postgres.exe")) {
			return false;
		}
		return info.arguments().map(this::namesData).orElseGet(this::startedAsWritten);
	}

	private boolean namesData(String[] arguments) {
		return List.of(arguments).contains(this.data.toString());
	}

	// where the system does not tell the arguments
	private boolean startedAsWritten() {
		return this.process.info()
			.startInstant()
			.map((start) -> Duration.between(start, this.started).abs().compareTo(START_TOLERANCE) <= 0)
			.orElse(false);
	}

	private void stop() {
		logger.info(
				"Stopping the PostgreSQL that a killed application left running (process " + this.process.pid() + ")");
		// it ends its transactions first, as on every termination signal
		this.process.destroy();
		try {
			this.process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw new EmbeddedDatabaseException("PostgreSQL, process " + this.process.pid() + ", which a killed "
					+ "application left running in " + this.data + ", does not stop, probably because somebody is "
					+ "connected to it. End that connection, or the process, and start again.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while PostgreSQL was stopping", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
