package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each file of {@code cases} holds a database and a model, and the statements that lead
 * from one to the other and back on PostgreSQL 17, with the differences before them. All
 * of them are run, on every version. A file whose name ends in a number is for that major
 * version and later ones.
 */
@PostgresTest
class ComparisonCaseTests {

	private static final Set<String> SCHEMAS = Set.of("public", "app", "Odd one");

	@Test
	void everyCaseGoesThereAndBackAsItsFileSays(TestDatabase test) throws Exception {
		SoftAssertions softly = new SoftAssertions();
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			for (Path file : files()) {
				try {
					verify(database, file);
				}
				catch (SQLException | RuntimeException | AssertionError ex) {
					softly.fail(file.getFileName() + ": " + ex.getMessage(), ex);
				}
			}
		}
		softly.assertAll();
	}

	private static void verify(ComparedDatabase database, Path file) throws SQLException, IOException {
		int since = since(file);
		if (since > database.major()) {
			return;
		}
		Map<String, String> parts = parts(Files.readString(file));
		List<String> model = SchemaScripts.statements(parts.getOrDefault("model", ""));
		CatalogScope scope = CatalogScope.of("public");
		if (file.toString().contains("schemas")) {
			scope = scope.and("app", "Odd one");
		}
		ComparisonSettings settings = ComparisonSettings.DEFAULTS.withServerMajor(database.major());
		database.replaceBy(SCHEMAS, SchemaScripts.statements(parts.getOrDefault("database", "")));
		SchemaModel before = database.read(scope);
		SchemaModel wanted = database.build(model, scope);
		SchemaChange change = SchemaComparison.compare(before, wanted, settings);
		if (database.major() == Math.max(since, 17)) {
			verifyText(file, parts, change);
		}
		database.run(change.upgrade());
		SchemaChange rest = SchemaComparison.compare(database.read(scope), wanted, settings);
		assertThat(rest.differences()).as(ComparedDatabase.sql(change.upgrade())).isEmpty();
		assertThat(rest.upgrade()).isEmpty();
		database.run(change.downgrade());
		assertThat(ComparedDatabase.things(database.read(scope), Set.of())).as(ComparedDatabase.sql(change.downgrade()))
			.containsExactlyInAnyOrderElementsOf(ComparedDatabase.things(before, Set.of()));
	}

	private static int since(Path file) {
		String digits = file.getFileName().toString().replaceAll("\\D", "");
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

	// after a deliberate change: -Dexpected.write=true; then read the difference
	private static void verifyText(Path file, Map<String, String> parts, SchemaChange change) throws IOException {
		Map<String, String> expected = new LinkedHashMap<>(parts);
		expected.put("differences",
				change.differences()
					.stream()
					.map((difference) -> "-- " + difference.description().replace("\n", "\n-- ") + "\n")
					.collect(Collectors.joining()));
		String unknown = change.unknown().stream().map(ObjectReference::toString).collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			expected.put("unknown", "-- " + unknown + "\n");
		}
		expected.put("upgrade", ComparedDatabase.sql(change.upgrade()));
		expected.put("downgrade", ComparedDatabase.sql(change.downgrade()));
		if (Boolean.getBoolean("expected.write")) {
			String text = expected.entrySet()
				.stream()
				.map((part) -> "-- " + part.getKey() + "\n" + part.getValue())
				.collect(Collectors.joining());
			Files.writeString(file, text);
			Files.writeString(Path.of(System.getProperty("basedir", "."))
				.resolve("src/test/resources/io/sqlbot/migrate/diff/cases")
				.resolve(file.getFileName().toString()), text);
		}
		else {
			assertThat(parts).isEqualTo(expected);
		}
	}

	// headings that are one word
	private static Map<String, String> parts(String text) {
		Map<String, String> parts = new LinkedHashMap<>();
		String name = "";
		List<String> lines = new ArrayList<>();
		for (String line : (text + "-- end").split("\n")) {
			if (line.matches("-- [a-z]+")) {
				parts.put(name, String.join("", lines));
				name = line.substring("-- ".length());
				lines.clear();
			}
			else {
				lines.add(line + "\n");
			}
		}
		parts.remove("");
		return parts;
	}

	private static List<Path> files() throws IOException, URISyntaxException {
		Path directory = Path.of(ComparisonCaseTests.class.getResource("cases").toURI());
		try (Stream<Path> files = Files.list(directory)) {
			return files.sorted().toList();
		}
	}

}
