package io.sqlbot.migrate.boot.diagnostics;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.boot.CommandWords;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.PgBouncer;
import io.sqlbot.migrate.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.test.system.CapturedOutput;

/**
 * Starts of an application, and what they told. Running it gives the transcript as it is
 * today.
 *
 * <pre>
 * # in the phases in which the starts tell the same
 * $ java -jar app.jar with arguments; below it the starter's lines of the log, and
 *   the failure's analysis or 'started'
 * psql&gt; a statement, run as the owner of the database
 * other&gt; a statement of a session that stays as it is to the end, in a transaction
 * PHASE, OWNER, READER, READER_PASSWORD, POOLER, DIRECTORY and EXCLUDED stand for what a
 * test has of them
 * </pre>
 */
final class StartTranscript implements AutoCloseable {

	private static final String PHASES = "# ";

	private static final String START = "$ java -jar app.jar";

	private static final String SQL = "psql> ";

	private static final String OTHER = "other> ";

	private static final Pattern LOG_LINE = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT\\S+ +([A-Z]+) .*? ([\\w.$]+) +: (.*)");

	private static final String BANNER = "APPLICATION FAILED TO START";

	private final TestDatabase database;

	private final Path directory;

	private final String phase;

	private final CapturedOutput output;

	private final StringBuilder text = new StringBuilder();

	private @Nullable Connection other;

	private @Nullable PgBouncer pooler;

	StartTranscript(TestDatabase database, Path directory, String phase, CapturedOutput output) {
		this.database = database;
		this.directory = directory;
		this.phase = phase;
		this.output = output;
	}

	static List<String> phases(String recorded) {
		return recorded.lines()
			.filter((line) -> line.startsWith(PHASES))
			.flatMap((line) -> Arrays.stream(line.substring(PHASES.length()).split(", ")))
			.toList();
	}

	String replay(String recorded) throws SQLException {
		for (String line : recorded.lines().toList()) {
			if (line.startsWith(PHASES)) {
				this.text.append(line).append('\n');
			}
			else if (line.startsWith(START)) {
				this.text.append('\n').append(line).append('\n');
				start(line.substring(START.length()));
			}
			else if (line.startsWith(SQL)) {
				this.text.append('\n').append(line).append('\n');
				this.database.jdbc().sql(line.substring(SQL.length())).update();
			}
			else if (line.startsWith(OTHER)) {
				this.text.append('\n').append(line).append('\n');
				run(line.substring(OTHER.length()));
			}
		}
		return this.text.toString();
	}

	@Override
	public void close() throws SQLException {
		if (this.other != null) {
			this.other.close();
		}
		if (this.pooler != null) {
			this.pooler.close();
		}
	}

	private void run(String sql) throws SQLException {
		if (this.other == null) {
			PGSimpleDataSource dataSource = this.database.dataSource();
			dataSource.setApplicationName("billing");
			this.other = dataSource.getConnection();
			this.other.setAutoCommit(false);
		}
		try (Statement statement = this.other.createStatement()) {
			statement.execute(sql);
		}
	}

	private void start(String arguments) {
		int before = this.output.getOut().length();
		try {
			TestApplication.on(this.database)
				.run(CommandWords.of("--spring.application.version=1.0 " + withValues(arguments)))
				.close();
			tell(before, "started");
		}
		catch (RuntimeException ex) {
			tell(before, "failed with a stack trace: " + ex);
		}
	}

	private void tell(int before, String end) {
		String told = this.output.getOut().substring(before);
		boolean analysed = told.contains(BANNER);
		String log = analysed ? told.substring(0, told.indexOf(BANNER)) : told;
		log.lines().map(LOG_LINE::matcher).filter(Matcher::matches).filter(StartTranscript::isOurs).forEach((line) -> {
			String words = stable(line.group(1) + " " + line.group(3));
			this.text.append(words).append('\n');
		});
		if (!analysed) {
			this.text.append(stable(end)).append('\n');
			return;
		}
		told.substring(told.indexOf(BANNER))
			.lines()
			.skip(2)
			.takeWhile((line) -> !LOG_LINE.matcher(line).matches())
			.map(this::stable)
			.map(String::stripTrailing)
			.reduce((one, next) -> one + "\n" + next)
			.ifPresent((analysis) -> this.text.append('\n').append(analysis.strip()).append('\n'));
	}

	private static boolean isOurs(Matcher line) {
		// packages are shortened from the left, as far as a name is too long
		return line.group(2).matches("io?\\.(sqlbot|s)\\.(migrate|m)\\b.*");
	}

	private String withValues(String text) {
		String filled = text.replace("PHASE", this.phase)
			.replace("DIRECTORY", this.directory.toString())
			.replace("OWNER", this.database.user())
			.replace("EXCLUDED", TestApplication.USERS_OF_THE_SCHEMA + "," + TestApplication.SECURITY);
		filled = replace(filled, "POOLER", () -> pooler().dataSource().getURL());
		return text.contains("READER") ? withReader(filled) : filled;
	}

	private String withReader(String text) {
		TestDatabase reader = this.database.asSchemaOnlyRole();
		return text.replace("READER_PASSWORD", reader.password()).replace("READER", reader.user());
	}

	private static String replace(String text, String name, Supplier<String> value) {
		return text.contains(name) ? text.replace(name, value.get()) : text;
	}

	private PgBouncer pooler() {
		if (this.pooler == null) {
			this.pooler = PgBouncer.start(this.database, this.directory, 2);
		}
		return this.pooler;
	}

	private String stable(String line) {
		return line.replaceAll("migrate_test_\\w+_schema_only", "READER")
			.replace(this.directory.toString(), "DIRECTORY")
			.replace(this.database.name(), "DATABASE")
			.replace(this.database.user(), "OWNER")
			.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
			.replaceAll("\\b\\d+(\\.\\d+)? m?s\\b", "N ms")
			.replaceAll("pid \\d+", "pid PID")
			.replaceAll("pg_terminate_backend\\(\\d+\\)", "pg_terminate_backend(PID)")
			.replaceAll("(localhost|127\\.0\\.0\\.1):\\d+", "SERVER");
	}

}
