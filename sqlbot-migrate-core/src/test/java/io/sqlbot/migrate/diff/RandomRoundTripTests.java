package io.sqlbot.migrate.diff;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From one random schema to another and back. {@code -Dcompare.seed} gives the first
 * seed, {@code -Dcompare.rounds} how many.
 */
@PostgresTest
class RandomRoundTripTests {

	@TemplateSetup
	static void createExtension(TestDatabase template) {
		// where it outlives the schema public
		template.asAdministrator().jdbc().sql("create extension btree_gist schema pg_catalog").update();
	}

	@Test
	void everySchemaBecomesAnotherAndComesBack(TestDatabase test) throws SQLException {
		long first = Long.getLong("compare.seed", 1);
		int rounds = Integer.getInteger("compare.rounds", 25);
		SoftAssertions softly = new SoftAssertions();
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			for (long seed = first; seed < first + rounds; seed++) {
				List<String> former = RandomSchema.ddl(2 * seed, database.major());
				List<String> model = RandomSchema.ddl(2 * seed + 1, database.major());
				try {
					verify(database, former, model);
				}
				catch (SQLException | RuntimeException | AssertionError ex) {
					softly.fail("-Dcompare.seed=" + seed + " -Dcompare.rounds=1: " + ex.getMessage() + "\nfrom:\n"
							+ String.join(";\n", former) + "\nto:\n" + String.join(";\n", model), ex);
				}
			}
		}
		softly.assertAll();
	}

	private static void verify(ComparedDatabase database, List<String> former, List<String> model) throws SQLException {
		ComparisonSettings settings = ComparisonSettings.DEFAULTS.withDropsUnknown(true)
			.withServerMajor(database.major());
		database.replaceBy(RandomSchema.SCHEMAS, former);
		SchemaModel before = database.read(RandomSchema.SCOPE);
		SchemaModel wanted = database.build(model, RandomSchema.SCOPE);
		SchemaChange change = SchemaComparison.compare(before, wanted, settings);
		database.run(change.upgrade());
		SchemaChange rest = SchemaComparison.compare(database.read(RandomSchema.SCOPE), wanted, settings);
		assertThat(rest.differences()).as(ComparedDatabase.sql(change.upgrade())).isEmpty();
		assertThat(rest.upgrade()).isEmpty();
		database.run(change.downgrade());
		assertThat(ComparedDatabase.things(database.read(RandomSchema.SCOPE), Set.of()))
			.as(ComparedDatabase.sql(change.downgrade()))
			.containsExactlyInAnyOrderElementsOf(ComparedDatabase.things(before, Set.of()));
	}

}
