package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Some of the {@code cases} as a person meets them: the revision is written in the safe
 * forms, run and taken back by the engine on tables with rows; in Java it compiles.
 */
@PostgresTest
class CaseRevisionTests {

	private final TestDatabase test;

	private final Path directory;

	CaseRevisionTests(TestDatabase test, @TempDir Path directory) {
		this.test = test;
		this.directory = directory;
	}

	@Test
	void compositeTypesAreChangedByARevision() throws Exception {
		String text = verify("composite-types.sql", "insert into place values (1, row(1, 2, 3), row(4, 5, 6))",
				List.of("select (at).x + (more).y from place"));
		assertThat(text).contains("The values of attribute 'z' of the type 'spot' are lost where rows hold the type: "
				+ "the column 'at' of table 'place', the column 'more' of table 'place'.");
	}

	@Test
	void constraintsOfPostgres18AreChangedByARevision() throws Exception {
		assumeTrue(major() >= 18, "PostgreSQL has them since 18");
		String text = verify("constraints-since-18.sql",
				"insert into org values (1, 1); insert into account (id, n, m, org_id, other_id) values (1, 1, 1, 1, 1); "
						+ "insert into booking values ('[1,2)', '[2026-01-01,2026-02-01)', '[3,4)'); "
						+ "insert into visit values ('[1,2)', '[2026-01-02,2026-01-03)')",
				List.of("select count(*)::integer from pg_constraint where not convalidated and conenforced"));
		assertThat(text)
			.contains(
					"FOREIGN KEY (\"room\", PERIOD \"during\") REFERENCES \"booking\" "
							+ "(\"room\", PERIOD \"during\") NOT VALID",
					"VALIDATE CONSTRAINT \"fk_visit\"", "PostgreSQL has no other way to build a key without overlaps")
			.doesNotContain("VALIDATE CONSTRAINT \"fk_made\"");
	}

	private String verify(String name, String rows, List<String> stays) throws Exception {
		String script = text(name);
		try (ComparedDatabase database = new ComparedDatabase(this.test)) {
			database.replaceBy(Set.of("public", AutogenerateVectorTests.OWN), SchemaScripts
				.statements("create schema " + AutogenerateVectorTests.OWN + ";" + part(script, "database", "model")));
			database.execute(rows);
			List<Integer> before = numbers(stays);
			RevisionBody body = new WrittenPair(this.test.asAdministrator().dataSource(), database.place(),
					this.directory, ComparisonRequest.DEFAULTS)
				.verify(SchemaScripts.statements(part(script, "model", "differences")), CatalogScope.of("public"),
						UnaryOperator.identity(), (direction) -> assertThat(numbers(stays)).isEqualTo(before));
			assertThat(CompiledRevisions.of(this.directory, List.of(body)).load()).hasSize(1);
			return GeneratedRevision.text(body).replace("\n-- ", " ");
		}
	}

	private List<Integer> numbers(List<String> queries) {
		return queries.stream()
			.map((sql) -> this.test.asAdministrator().jdbc().sql(sql).query(Integer.class).single())
			.toList();
	}

	private int major() throws SQLException {
		try (ComparedDatabase database = new ComparedDatabase(this.test)) {
			return database.major();
		}
	}

	private static String part(String script, String from, String to) {
		int begin = script.indexOf("-- " + from + "\n") + from.length() + 3;
		return script.substring(begin, script.indexOf("-- " + to + "\n"));
	}

	private static String text(String name) throws IOException {
		try (var stream = CaseRevisionTests.class.getResourceAsStream("cases/" + name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
