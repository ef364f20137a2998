package io.sqlbot.migrate.boot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.sqlbot.migrate.boot.CommandWords;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.cli.CommandOutput.ProgressOfCommand;
import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A session at a shell: commands and what they answered. Running it gives the transcript
 * as it is today.
 *
 * <pre>
 * $ a command, its standard output below it
 * 2&gt; a line of its standard error
 * =&gt; its exit code, if it is not 0
 * y$ a command at a terminal, where a person types y (or another letter or digit)
 * DIRECTORY, REFUSING_SERVER, READER and READER_PASSWORD stand for what a test has of them
 * psql&gt; a statement, run as the owner of the database
 * cat&gt; a file, its text below it
 * </pre>
 */
final class Transcript {

	private static final Pattern COMMAND = Pattern.compile("([a-z0-9]*)\\$ (.*)");

	private static final String SQL = "psql> ";

	private static final String FILE = "cat> ";

	private final TestDatabase database;

	private final List<String> properties;

	private final Path directory;

	private final RefusingServer refusing;

	private final StringBuilder text = new StringBuilder();

	Transcript(TestDatabase database, List<String> properties, Path directory, RefusingServer refusing) {
		this.database = database;
		this.directory = directory;
		this.refusing = refusing;
		this.properties = properties;
	}

	String replay(String recorded) {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, ProgressOfCommand.class)
			.run(arguments("--migrate.auto-upgrade=false"))) {
			replay(recorded, context);
		}
		return this.text.toString();
	}

	private String[] arguments(String more) {
		return Stream.concat(this.properties.stream(), Stream.of(more)).toArray(String[]::new);
	}

	private void replay(String recorded, ConfigurableApplicationContext context) {
		String gap = "";
		for (String line : recorded.lines().toList()) {
			boolean command = COMMAND.matcher(line).matches();
			if (command || line.startsWith(SQL) || line.startsWith(FILE)) {
				this.text.append(gap).append(line).append('\n');
				gap = "\n";
				if (command) {
					run(line, context);
				}
				else if (line.startsWith(FILE)) {
					show(this.directory.resolve(line.substring(FILE.length())));
				}
				else {
					this.database.jdbc().sql(line.substring(SQL.length())).update();
				}
			}
		}
	}

	private void show(Path file) {
		if (!Files.exists(file)) {
			this.text.append("  is not there\n");
			return;
		}
		try {
			Files.readString(file)
				.lines()
				.forEach((line) -> this.text.append(stable("  " + line).stripTrailing()).append('\n'));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void run(String line, ConfigurableApplicationContext context) {
		Matcher matcher = COMMAND.matcher(line);
		matcher.matches();
		CommandOutput.Call call = CommandOutput.on(this.database)
			.with(this.properties.toArray(String[]::new))
			.within(context);
		if (!matcher.group(1).isEmpty()) {
			call.onTerminal(matcher.group(1) + "\n");
		}
		CommandOutput output = call.run(CommandWords.of(withValues(matcher.group(2))));
		output.out().lines().forEach((answer) -> this.text.append(stable(answer)).append('\n'));
		withoutBar(output.err()).lines()
			.forEach((answer) -> this.text.append("2> ").append(stable(answer)).append('\n'));
		if (output.exitCode() != 0) {
			this.text.append("=> ").append(output.exitCode()).append('\n');
		}
	}

	private String withValues(String command) {
		String text = command.replace("DIRECTORY", this.directory.toString())
			.replace("REFUSING_SERVER", this.refusing.address());
		if (!text.contains("READER")) {
			return text;
		}
		TestDatabase reader = this.database.asSchemaOnlyRole();
		this.database.jdbc().sql("revoke create on schema app from " + reader.user()).update();
		return text.replace("READER_PASSWORD", reader.password()).replace("READER", reader.user());
	}

	// the bar on a terminal depends on the time
	private static String withoutBar(String text) {
		return text.replaceAll("\r\u001B\\[K(\\[[#-]{20}\\][^\r\n]*)?", "");
	}

	private String stable(String line) {
		return line.replaceAll("migrate_test_\\w+_schema_only", "READER")
			.replace(this.directory.toString(), "DIRECTORY")
			.replace(this.database.name(), "DATABASE")
			.replace(this.database.user(), "OWNER")
			.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
			.replaceAll(" +(\\d+ ms|\\d+\\.\\d s)", " N ms")
			.replaceAll("\\((\\d+ ms|\\d+\\.\\d s)", "(N ms")
			.replaceAll("Bindable@[0-9a-f]+", "Bindable@HASH")
			.replaceAll("\"durationMs\":\\d+", "\"durationMs\":0")
			.replaceAll("(OWNER\"?[ ,](?:\"host\":)?\"?)[^\" ,]+", "$1HOST")
			.replaceAll("localhost:\\d+|127\\.0\\.0\\.1:\\d+", "SERVER")
			.replaceAll("\\d+\\.\\d+\\.\\d+-SNAPSHOT", "VERSION");
	}

}
