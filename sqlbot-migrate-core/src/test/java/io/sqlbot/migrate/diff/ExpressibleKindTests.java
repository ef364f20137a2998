package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.TypeConversions;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For each kind of things that a model may be able to say, {@code kinds.sql} holds two
 * schemas that differ in that kind only, of which the second has more: a model that can
 * say it wants the difference changed, whichever of the two it is, and one that can't
 * leaves alone what the database has.
 */
@PostgresTest
class ExpressibleKindTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public").and("app");

	private static final Set<String> SCHEMAS = Set.of("public", "app");

	// how a part is, without which it would be another one
	private static final Set<Expressible> DETAILS = EnumSet.of(Expressible.TYPE_DETAILS, Expressible.ENUM_ORDER,
			Expressible.IDENTITY, Expressible.KEY_DETAILS, Expressible.INDEX_DETAILS, Expressible.PARENTAGE);

	@Test
	void onlyAModelThatCanSayAKindComparesIt(TestDatabase test) throws Exception {
		Map<Expressible, List<String>> cases = cases();
		assertThat(cases.keySet()).containsExactlyInAnyOrder(Expressible.values());
		SoftAssertions softly = new SoftAssertions();
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			for (Map.Entry<Expressible, List<String>> one : cases.entrySet()) {
				String first = one.getValue().get(0);
				String second = one.getValue().get(1);
				verify(database, one.getKey(), first, second, true, softly);
				// an extension is never dropped, as others may use it
				verify(database, one.getKey(), second, first, one.getKey() != Expressible.EXTENSION, softly);
				verifyLeftAlone(database, one.getKey(), second, first, softly);
				verifyLeftAlone(database, one.getKey(), first, second, softly);
			}
		}
		softly.assertAll();
	}

	@Test
	void whatIsCreatedIsCreatedWithoutTheKindsThatAreNotCompared(TestDatabase test) throws Exception {
		SoftAssertions softly = new SoftAssertions();
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			for (Map.Entry<Expressible, List<String>> one : cases().entrySet()) {
				List<String> without = SchemaScripts.statements(one.getValue().get(0));
				List<String> with = SchemaScripts.statements(one.getValue().get(1));
				Set<Expressible> others = EnumSet.complementOf(EnumSet.of(one.getKey()));
				database.replaceBy(SCHEMAS, List.of("create schema app",
						"create function touch() returns trigger language plpgsql as 'begin return new; end'"));
				SchemaModel before = database.read(SCOPE);
				SchemaModel wanted = database.build(with, SCOPE);
				database.run(SchemaComparison
					.compare(before, wanted,
							ComparisonSettings.DEFAULTS.withExpresses(others).withServerMajor(database.major()))
					.upgrade());
				softly.assertThat(compare(database, database.read(SCOPE), wanted, with, others))
					.as("%s is not said", one.getKey())
					.isEmpty();
				List<String> expected = DETAILS.contains(one.getKey()) ? with : without;
				softly
					.assertThat(compare(database, database.read(SCOPE), database.build(expected, SCOPE), expected,
							EnumSet.allOf(Expressible.class)))
					.as("%s is left out", one.getKey())
					.isEmpty();
			}
		}
		softly.assertAll();
	}

	private static void verify(ComparedDatabase database, Expressible kind, String live, String model, boolean differs,
			SoftAssertions softly) throws SQLException {
		List<String> ddl = SchemaScripts.statements(model);
		database.replaceBy(SCHEMAS, SchemaScripts.statements(live));
		SchemaModel before = database.read(SCOPE);
		SchemaModel wanted = database.build(ddl, SCOPE);
		SchemaChange change = SchemaComparison.compare(before, wanted,
				ComparisonSettings.DEFAULTS.withServerMajor(database.major()));
		softly.assertThat(change.isEmpty()).as("%s: %s", kind, live).isNotEqualTo(differs);
		softly.assertThat(change.upgrade().isEmpty()).as("%s: %s", kind, live).isNotEqualTo(differs);
		softly.assertThat(compare(database, before, wanted, ddl, EnumSet.allOf(Expressible.class)))
			.as("%s: %s", kind, live)
			.isEqualTo(change.differences());
		database.run(change.upgrade());
		softly.assertThat(compare(database, database.read(SCOPE), wanted, ddl, EnumSet.allOf(Expressible.class)))
			.as("%s: %s", kind, ComparedDatabase.sql(change.upgrade()))
			.isEmpty();
	}

	private static void verifyLeftAlone(ComparedDatabase database, Expressible kind, String live, String model,
			SoftAssertions softly) throws SQLException {
		List<String> ddl = SchemaScripts.statements(model);
		database.replaceBy(SCHEMAS, SchemaScripts.statements(live));
		softly
			.assertThat(compare(database, database.read(SCOPE), database.build(ddl, SCOPE), ddl,
					EnumSet.complementOf(EnumSet.of(kind))))
			.as("%s is not said: %s", kind, live)
			.isEmpty();
	}

	private static List<Difference> compare(ComparedDatabase database, SchemaModel live, SchemaModel wanted,
			List<String> ddl, Set<Expressible> kinds) throws SQLException {
		ComparisonSettings settings = ComparisonSettings.DEFAULTS.withExpresses(kinds)
			.withServerMajor(database.major());
		return new ModelComparison(SCOPE.defaultSchema(), settings, List.of(), database.quoting(),
				(pairs) -> TypeConversions.NONE)
			.compare(live, wanted, new WantedSchema(ddl, Set.of(), kinds, Set.of(), List.of()),
					ComparisonRequest.DEFAULTS)
			.differences();
	}

	// what all have, then what one has, then what the other has
	private static Map<Expressible, List<String>> cases() throws IOException, URISyntaxException {
		Path file = Path.of(ExpressibleKindTests.class.getResource("kinds.sql").toURI());
		Map<Expressible, List<String>> cases = new EnumMap<>(Expressible.class);
		String[] parts = Files.readString(file).split("(?m)^-- kind ");
		for (int i = 1; i < parts.length; i++) {
			String[] lines = parts[i].split("\n", 2);
			List<String> schemas = new ArrayList<>();
			for (String schema : lines[1].split("(?m)^-- or$")) {
				schemas.add((lines[1].contains("create table t ") ? "" : parts[0]) + schema);
			}
			cases.put(Expressible.valueOf(lines[0].strip()), schemas);
		}
		return cases;
	}

}
