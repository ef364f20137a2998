package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code docs/tamper-evidence.md} shows is what happens.
 */
@PostgresTest
class TamperEvidencePageTests {

	private static final Pattern EXAMPLE = Pattern.compile("^```(sql \\w+|text)\\n(.*?)^```$",
			Pattern.MULTILINE | Pattern.DOTALL);

	private static final String FILE = "001_account.sql";

	@Test
	void examplesBehaveAsThePageSays(TestDatabase database, @TempDir Path directory) throws IOException {
		Map<String, String> examples = examples();
		assertThat(examples).containsOnlyKeys("sql applied", "sql edited", "text", "sql accepted");
		RevisionFiles files = new RevisionFiles(directory).file(FILE, examples.getOrDefault("sql applied", ""));
		files.engine(database.dataSource()).upgrade("head");
		files.add("next", "2b7e4c913a52", "select 1;", "");
		files.file(FILE, examples.getOrDefault("sql edited", ""));
		MigrationEngine edited = files.engine(database.dataSource());
		assertThatExceptionOfType(AppliedRevisionChangedException.class).isThrownBy(() -> edited.upgrade("head"))
			.satisfies((ex) -> {
				String message = String.valueOf(ex.getMessage())
					.replace(directory.toString(), "db/revisions")
					.replaceAll("applied at [^:]+T[^Z]+Z", "applied at 2026-11-22T10:15:00Z");
				assertThat(lines(message)).isEqualTo(lines(examples.getOrDefault("text", "")));
			});
		files.file(FILE, examples.getOrDefault("sql accepted", ""));
		MigrationEngine accepting = files.engine(database.dataSource());
		accepting.upgrade("head");
		assertThat(accepting.applied(2).get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
	}

	private static String lines(String text) {
		return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
	}

	private static Map<String, String> examples() throws IOException {
		Path page = Path.of(System.getProperty("basedir", ".")).resolve("../docs/tamper-evidence.md");
		Map<String, String> examples = new LinkedHashMap<>();
		EXAMPLE.matcher(Files.readString(page))
			.results()
			.forEach((match) -> examples.put(match.group(1), match.group(2)));
		return examples;
	}

}
