package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresPsql;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reader finds the statements that psql finds.
 */
@PostgresTest
@RequiresPsql
class PsqlDifferentialTests {

	private static final int SCRIPTS = Integer.getInteger("lexer.scripts", 3000);

	/** Another one for every run: -Dlexer.seed=... */
	private static final long SEED = Long.getLong("lexer.seed", 20261122);

	/** psql sees a variable and the begin of a dollar quote, the server one name. */
	private static final Pattern VARIABLE_WITH_DOLLAR = Pattern.compile(":[\\w[^\\x00-\\x7F]]+\\$");

	/** psql does not see that it continues. */
	private static final Pattern CONTINUED_STRING = Pattern.compile("'(?:\\s|--.*)*\\n(?:\\s|--.*)*'");

	private final Path directory;

	PsqlDifferentialTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@TemplateSetup
	static void createSink(TestDatabase template) {
		template.jdbc().sql("create table sink (id serial, line text)").update();
	}

	@Test
	void generatedScriptsAreSplitAsByPsql(TestDatabase database) throws IOException, SQLException {
		List<String> scripts = seeds().mapToObj((seed) -> new ScriptGenerator(seed).script())
			.filter((script) -> !VARIABLE_WITH_DOLLAR.matcher(script).find())
			.toList();
		assertThat(scripts).hasSizeGreaterThan(SCRIPTS * 9 / 10);
		// by chance an operator begins a comment, or the like
		assertThat(scripts.stream().map((script) -> SplitScript.of(script).refusal()))
			.filteredOn((refusal) -> !refusal.isEmpty())
			.hasSizeLessThan(SCRIPTS / 20)
			.allSatisfy((refusal) -> assertThat(refusal).contains("never closed"));
		verify(database, scripts);
		List<String> loadedByPsql = sink(database);
		assertThat(loadedByPsql).hasSizeGreaterThan(SCRIPTS / 10);
		database.jdbc().sql("truncate sink restart identity").update();
		try (Connection connection = database.dataSource().getConnection()) {
			for (String script : scripts) {
				load(connection, script);
			}
		}
		assertThat(sink(database)).isEqualTo(loadedByPsql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/scripts/corpus.sql", "/dumps/pg_dump-15.sql", "/dumps/pg_dump-17.sql",
			"/dumps/pg_dump-18.sql" })
	void scriptsOfTheCorpusAreSplitAsByPsql(String name, TestDatabase database) throws IOException {
		String script = new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
		SplitScript split = SplitScript.of(script);
		assertThat(split.refusal()).isEmpty();
		// executed, as rows need their tables
		List<String> byPsql = new PsqlSplitter(database, this.directory, (statement) -> name.startsWith("/dumps"))
			.split(List.of(script))
			.get(0);
		assertThat(split.statements()).hasSizeGreaterThan(20);
		assertThat(split.agreesWith(byPsql))
			.as("%s is split by psql into%n%s%nand by the reader into%n%s", name, byPsql, split)
			.isTrue();
	}

	/**
	 * Where psql and the server disagree, the reader is on the server's side: psql reads
	 * line by line and so takes the second part for an ordinary string.
	 */
	@Test
	void escapesOfAContinuedStringAreThoseOfTheServer(TestDatabase database) throws IOException, SQLException {
		String script = "select e'a'\n'b\\';c';";
		assertThat(SplitScript.of(script).statements()).containsExactly("select e'a'\n'b\\';c'");
		assertThat(answer(database, script)).isEqualTo("ab';c");
		PsqlSplitter psql = new PsqlSplitter(database, this.directory, (statement) -> false);
		assertThat(psql.split(List.of(script)).get(0)).first().isEqualTo("select e'a'\n'b\\';");
	}

	@Test
	void charactersInAnyOrderAreSplitAsByPsql(TestDatabase database) throws IOException {
		List<String> scripts = seeds().mapToObj((seed) -> new ScriptGenerator(seed).soup())
			// it might do anything
			.filter((script) -> !SplitScript.of(script).refusal().contains("command of psql"))
			.filter((script) -> !VARIABLE_WITH_DOLLAR.matcher(script).find())
			.filter((script) -> !CONTINUED_STRING.matcher(script).find() || !script.contains("\\"))
			.toList();
		assertThat(scripts).hasSizeGreaterThan(SCRIPTS / 10);
		verify(database, scripts);
	}

	// as it stands: otherwise the driver, which sees two strings as well, would split it
	private static String answer(TestDatabase database, String sql) throws SQLException {
		PGSimpleDataSource dataSource = database.dataSource();
		dataSource.setPreferQueryMode(PreferQueryMode.SIMPLE);
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			try (ResultSet rows = statement.executeQuery(sql)) {
				rows.next();
				return rows.getString(1);
			}
		}
	}

	private static LongStream seeds() {
		return LongStream.range(SEED * SCRIPTS, (SEED + 1) * SCRIPTS);
	}

	private void verify(TestDatabase database, List<String> scripts) throws IOException {
		List<List<String>> byPsql = new PsqlSplitter(database, this.directory, PsqlDifferentialTests::hasRows)
			.split(scripts);
		assertThat(byPsql.size()).isEqualTo(scripts.size());
		for (int i = 0; i < scripts.size(); i++) {
			SplitScript split = SplitScript.of(scripts.get(i));
			assertThat(split.agreesWith(byPsql.get(i)))
				.as("script %d of seed %d%n%s%nis split by psql into%n%s%nand by the reader into%n%s", i, SEED,
						scripts.get(i), byPsql.get(i), split)
				.isTrue();
		}
	}

	private static boolean hasRows(String statement) {
		return statement.toLowerCase(Locale.ROOT).startsWith("copy");
	}

	private static List<String> sink(TestDatabase database) {
		return database.jdbc().sql("select line from sink order by id").query(String.class).list();
	}

	private static void load(Connection connection, String script) throws IOException, SQLException {
		SqlScriptReader reader = new SqlScriptReader(new StringReader(script), "x.sql");
		try {
			for (SqlPart part = reader.next(); part != null; part = reader.next()) {
				if (part instanceof SqlPart.Copy copy) {
					StringWriter rows = new StringWriter();
					copy.data().writeTo(rows);
					connection.unwrap(PGConnection.class)
						.getCopyAPI()
						.copyIn(copy.sql(), new StringReader(rows.toString()));
				}
			}
		}
		catch (MalformedRevisionException ex) {
			assertThat(ex).hasMessageContaining("never closed");
		}
	}

}
