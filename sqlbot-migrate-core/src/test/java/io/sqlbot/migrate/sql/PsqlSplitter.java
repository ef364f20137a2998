package io.sqlbot.migrate.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.sqlbot.migrate.testing.Psql;
import io.sqlbot.migrate.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Asks psql where statements end. In its single-step mode it shows each statement and
 * waits for an answer, so it can be kept from executing any of them. One process reads
 * many scripts, each with {@code \i}, which makes psql lex it from the beginning.
 */
final class PsqlSplitter {

	private static final Duration TIMEOUT = Duration.ofMinutes(3);

	private static final String SCRIPT_BEGINS = "<<< the next script begins >>>";

	private static final String STATEMENT_BEGINS = "(Single step mode: verify command)";

	private static final String STATEMENT_ENDS = "(press return to proceed";

	private final TestDatabase database;

	private final Path directory;

	private final Predicate<String> executed;

	/**
	 * Create a splitter.
	 * @param database where to connect
	 * @param directory for the scripts
	 * @param executed the statements to execute: at least those with rows behind them
	 */
	PsqlSplitter(TestDatabase database, Path directory, Predicate<String> executed) {
		this.database = database;
		this.directory = directory;
		this.executed = executed;
	}

	List<List<String>> split(List<String> scripts) throws IOException {
		Process psql = Psql.start(this.database, "--single-step", "--file", write(scripts).toString());
		CompletableFuture<?> timeout = CompletableFuture.runAsync(psql::destroyForcibly,
				CompletableFuture.delayedExecutor(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
		try (BufferedReader output = psql.inputReader(StandardCharsets.UTF_8);
				Writer answers = psql.outputWriter(StandardCharsets.UTF_8)) {
			return read(output, answers);
		}
		finally {
			timeout.cancel(true);
			psql.destroyForcibly();
		}
	}

	private Path write(List<String> scripts) throws IOException {
		StringBuilder driver = new StringBuilder();
		for (int i = 0; i < scripts.size(); i++) {
			Path script = Files.writeString(this.directory.resolve(i + ".sql"), scripts.get(i));
			driver.append("\\echo ").append(SCRIPT_BEGINS).append('\n');
			driver.append("\\i ").append(script).append('\n');
		}
		return Files.writeString(this.directory.resolve("driver.sql"), driver);
	}

	private List<List<String>> read(BufferedReader output, Writer answers) throws IOException {
		List<List<String>> statements = new ArrayList<>();
		StringBuilder statement = null;
		for (String line = readLine(output); line != null; line = readLine(output)) {
			if (line.equals(SCRIPT_BEGINS)) {
				statements.add(new ArrayList<>());
			}
			else if (statement == null) {
				statement = line.contains(STATEMENT_BEGINS) ? new StringBuilder() : null;
			}
			else if (line.contains(STATEMENT_ENDS)) {
				// without the line feed that psql writes behind it
				statement.setLength(statement.length() - 1);
				statements.get(statements.size() - 1).add(statement.toString());
				answers.write(this.executed.test(statement.toString()) ? "\n" : "x\n");
				answers.flush();
				statement = null;
			}
			else {
				statement.append(line).append('\n');
			}
		}
		return statements;
	}

	// keeps carriage returns, at which a BufferedReader would end a line
	private static @Nullable String readLine(BufferedReader reader) {
		try {
			StringBuilder line = new StringBuilder();
			int character = reader.read();
			if (character < 0) {
				return null;
			}
			while (character >= 0 && character != '\n') {
				line.append((char) character);
				character = reader.read();
			}
			return line.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
