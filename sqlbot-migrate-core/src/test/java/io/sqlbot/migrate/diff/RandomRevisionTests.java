package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.sqlbot.migrate.diff.rename.RenameAnswer;
import io.sqlbot.migrate.diff.rename.RenameQuestion;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From one random schema to another and back by a written revision in the safe forms,
 * while the tables have rows. What the author must decide is decided; what may have been
 * renamed was renamed in every second round, and is gone in the others.
 * {@code -Dcompare.seed} gives the first seed, {@code -Dcompare.rounds} how many.
 */
@PostgresTest
class RandomRevisionTests {

	private final TestDatabase test;

	private final JdbcClient jdbc;

	private final Path directory;

	RandomRevisionTests(TestDatabase test, @TempDir Path directory) {
		this.test = test.asAdministrator();
		this.jdbc = JdbcClient.create(this.test.dataSource());
		this.directory = directory;
	}

	@TemplateSetup
	static void createExtension(TestDatabase template) {
		// where it outlives the schema public
		template.asAdministrator().jdbc().sql("create extension btree_gist schema pg_catalog").update();
	}

	@Test
	void filledTablesBecomeOthersAndComeBack() throws SQLException, IOException {
		long first = Long.getLong("compare.seed", 1);
		int rounds = Integer.getInteger("compare.rounds", 12);
		SoftAssertions softly = new SoftAssertions();
		try (ComparedDatabase database = new ComparedDatabase(this.test)) {
			for (long seed = first; seed < first + rounds; seed++) {
				List<String> former = RandomSchema.ddlOfFilled(2 * seed, database.major());
				List<String> model = RandomSchema.ddlOfFilled(2 * seed + 1, database.major());
				WrittenPair pair = new WrittenPair(this.test.dataSource(), database.place(),
						Files.createDirectories(this.directory.resolve("seed" + seed)), request(seed));
				try {
					verify(database, pair, former, model, !isRenaming(seed));
				}
				catch (SQLException | RuntimeException | AssertionError ex) {
					softly.fail("-Dcompare.seed=" + seed + " -Dcompare.rounds=1: " + ex.getMessage() + "\nfrom:\n"
							+ String.join(";\n", former) + "\nto:\n" + String.join(";\n", model) + "\nby:\n"
							+ pair.text(), ex);
				}
			}
		}
		softly.assertAll();
	}

	private void verify(ComparedDatabase database, WrittenPair pair, List<String> former, List<String> model,
			boolean refers) throws SQLException {
		database.replaceBy(Set.of("public", "app", AutogenerateVectorTests.OWN),
				Stream.concat(Stream.of("CREATE SCHEMA " + AutogenerateVectorTests.OWN), former.stream()).toList());
		SchemaModel before = database.read(RandomSchema.SCOPE);
		RandomRows rows = new RandomRows(before, database.build(model, RandomSchema.SCOPE));
		rows.insert(database, refers);
		Map<String, List<String>> values = rows.unchanged(this.jdbc);
		pair.verify(model, RandomSchema.SCOPE, RandomRevisionTests::decide,
				(direction) -> assertThat(rows.unchanged(this.jdbc)).as(direction + " keeps the values")
					.isEqualTo(values));
	}

	private static ComparisonRequest request(long seed) {
		return ComparisonRequest.DEFAULTS.withDropsUnknown(true)
			.withInquiry((question) -> isRenaming(seed) ? renamed(question) : RenameAnswer.GONE);
	}

	private static boolean isRenaming(long seed) {
		return seed % 2 != 0;
	}

	private static RenameAnswer renamed(RenameQuestion question) {
		return RenameAnswer.renamed(question.candidates().get(0));
	}

	// as an author edits the lines that are marked
	private static String decide(String text) {
		StringBuilder decided = new StringBuilder();
		String column = "";
		for (String line : text.replaceAll("(?s)DO \\$\\$.*?Undecided.*?\\$\\$;", "").split("\n")) {
			if (line.contains("ALTER COLUMN \"")) {
				column = line.replaceAll(".*ALTER COLUMN \"([^\"]+)\".*", "$1");
			}
			if (line.startsWith("UPDATE ")) {
				column = line.replaceAll(".* SET \"([^\"]+)\" = .*", "$1");
			}
			decided
				.append(line.replace("= NULL WHERE", "= " + RandomColumns.value(column) + " WHERE")
					.replace("USING NULL::", "USING " + RandomColumns.value(column) + "::"))
				.append('\n');
		}
		return decided.toString();
	}

}
