package io.sqlbot.migrate.backup;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.sqlbot.migrate.error.BackupFailedException;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code pg_dump}. What it needs to connect is in its environment and in a
 * password file, as its arguments are there for all users of the machine to see.
 *
 * @param program the program
 * @param server the server
 * @param lockWait how long it waits for the tables' locks
 */
record DumpRun(DumpProgram program, DumpServer server, Duration lockWait) {

	private static final int INTERVAL = 1;

	private static final int GRACE = 10;

	private static final int SHOWN_LINES = 10;

	private static final int SHOWN_BYTES = 8192;

	/**
	 * Dump into a file.
	 * @param file the file, which is there already
	 * @param goesOn asked once in a while; {@code false} ends the dump
	 * @throws BackupFailedException if it fails
	 */
	void into(Path file, BooleanSupplier goesOn) throws IOException {
		Path directory = Files.createTempDirectory("sqlbot-migrate");
		Path errors = directory.resolve("stderr");
		String password = this.server.password();
		@Nullable Path passwordFile = null;
		try {
			passwordFile = (password != null) ? PasswordFile.write(directory, password) : null;
			int code = await(start(file, errors, passwordFile), goesOn);
			if (code != 0) {
				throw failed("pg_dump ended with code " + code + ": " + lastLines(errors));
			}
		}
		finally {
			if (passwordFile != null) {
				Files.deleteIfExists(passwordFile);
			}
			Files.deleteIfExists(errors);
			Files.deleteIfExists(directory);
		}
	}

	private Process start(Path file, Path errors, @Nullable Path passwordFile) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.program.command(), "--format=custom", "--no-password",
				"--lock-wait-timeout=" + Math.max(1, this.lockWait.toMillis()), "--file=" + file);
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("PG") && !isOwnWay(name, passwordFile));
		environment.putAll(this.server.environment());
		environment.put("PGHOST", this.server.host());
		environment.put("PGPORT", String.valueOf(this.server.port()));
		environment.put("PGDATABASE", this.server.database());
		environment.put("PGUSER", this.server.user());
		environment.put("PGAPPNAME", "sqlbot-migrate backup");
		if (passwordFile != null) {
			environment.put("PGPASSFILE", passwordFile.toString());
		}
		return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile()).start();
	}

	// without a password from the data source pg_dump finds one as it always does
	private static boolean isOwnWay(String name, @Nullable Path passwordFile) {
		return passwordFile == null && (name.equals("PGPASSWORD") || name.equals("PGPASSFILE"));
	}

	private int await(Process process, BooleanSupplier goesOn) throws IOException {
		Thread hook = new Thread(process::destroy, "sqlbot-migrate backup");
		addHook(hook);
		try {
			process.getOutputStream().close();
			while (!process.waitFor(INTERVAL, TimeUnit.SECONDS)) {
				if (!goesOn.getAsBoolean()) {
					throw failed("The connection that held the lock meanwhile was lost.");
				}
			}
			return process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failed("The thread was interrupted.");
		}
		finally {
			removeHook(hook);
			end(process);
		}
	}

	private static void end(Process process) {
		if (process.isAlive()) {
			process.destroy();
			boolean interrupted = Thread.interrupted();
			try {
				if (!process.waitFor(GRACE, TimeUnit.SECONDS)) {
					process.destroyForcibly();
				}
			}
			catch (InterruptedException ex) {
				process.destroyForcibly();
				interrupted = true;
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void addHook(Thread hook) {
		try {
			Runtime.getRuntime().addShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			hook.start();
			throw failed("The application is shutting down.");
		}
	}

	private static void removeHook(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			// it is running already
		}
	}

	// what the server calls DETAIL stays out, as it may hold values of rows
	private String lastLines(Path errors) throws IOException {
		byte[] bytes = Files.readAllBytes(errors);
		int start = Math.max(0, bytes.length - SHOWN_BYTES);
		String text = new String(bytes, start, bytes.length - start, charset());
		List<String> lines = text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("DETAIL:"))
			.toList();
		String shown = lines.stream()
			.skip(Math.max(0, lines.size() - SHOWN_LINES))
			.collect(Collectors.joining(System.lineSeparator()));
		String password = this.server.password();
		return (password == null || password.isEmpty()) ? shown : shown.replace(password, "******");
	}

	private static Charset charset() {
		String name = System.getProperty("native.encoding");
		return (name != null && Charset.isSupported(name)) ? Charset.forName(name) : StandardCharsets.UTF_8;
	}

	private BackupFailedException failed(String reason) {
		return new BackupFailedException(this.server.database(), reason, null);
	}

}
