package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.TypeConversions;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.error.RenameRefusedException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables that get into another schema, there and back. Each case has rows in the tables
 * that are told apart by their values.
 */
@PostgresTest
class MovedTableTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public").and("app");

	private static final Set<String> SCHEMAS = Set.of("public", "app", AutogenerateVectorTests.OWN);

	private final TestDatabase test;

	private final Path directory;

	MovedTableTests(TestDatabase test, @TempDir Path directory) {
		this.test = test.asAdministrator();
		this.directory = directory;
	}

	@Test
	void tableTakesItsIndexesAndSequencesAlong() throws Exception {
		String text = verify(
				List.of("create schema if not exists app", "create table t (id serial primary key, n integer unique)",
						"create index on t (n desc)",
						"create table u (id integer, x bigint default 2 * nextval('t_id_seq'))",
						"insert into t (n) values (1)"),
				List.of("create schema if not exists app",
						"create table app.t (id serial primary key, n integer unique)",
						"create index on app.t (n desc)",
						"create table u (id integer, x bigint default 2 * nextval('app.t_id_seq'))"),
				List.of("t:app.t"), "app.t", "1");
		assertThat(statements(text, "upgrade")).containsExactly("ALTER TABLE \"t\" SET SCHEMA \"app\";");
		assertThat(statements(text, "downgrade")).containsExactly("ALTER TABLE \"app\".\"t\" SET SCHEMA \"public\";");
	}

	@Test
	void namesThatAreTakenThereAreMadeFreeBefore() throws Exception {
		String text = verify(
				List.of("create schema if not exists app", "create table app.t (id serial primary key, n integer)",
						"alter table app.t rename to other", "create index ix_n on app.other (n)",
						"create table t (id serial primary key, n integer)", "create index ix_n on t (n)",
						"insert into t (n) values (1)"),
				List.of("create schema if not exists app", "create table app.other (id serial primary key, n integer)",
						"create table app.t (id serial primary key, n integer)", "create index ix_n on app.t (n)"),
				List.of("t:app.t"), "app.t", "1");
		assertThat(statements(text, "upgrade"))
			.startsWith("ALTER TABLE \"t\" RENAME CONSTRAINT \"t_pkey\" TO \"t_pkey1\";",
					"ALTER INDEX \"ix_n\" RENAME TO \"ix_n1\";", "ALTER SEQUENCE \"t_id_seq\" RENAME TO \"t_id_seq1\";",
					"ALTER TABLE \"t\" SET SCHEMA \"app\";")
			.endsWith("ALTER INDEX \"app\".\"ix_n1\" RENAME TO \"ix_n\";");
		assertThat(statements(text, "downgrade")).endsWith("ALTER TABLE \"app\".\"t\" SET SCHEMA \"public\";",
				"ALTER SEQUENCE \"t_id_seq1\" RENAME TO \"t_id_seq\";", "ALTER INDEX \"ix_n1\" RENAME TO \"ix_n\";",
				"ALTER TABLE \"t\" RENAME CONSTRAINT \"t_pkey1\" TO \"t_pkey\";");
	}

	@Test
	void identityThatIsMadeAnewOnTheWayBackCountsByItsFormerSequence() throws Exception {
		verify(List.of("create schema if not exists app",
				"create table app.t (id integer generated always as identity (increment by 5), n integer)",
				"alter table app.t rename to other", "create table u (id integer generated always as identity)",
				"create table t (id integer generated always as identity (increment by 2), n integer)",
				"insert into t (n) values (1)"),
				List.of("create schema if not exists app",
						"create table app.other (id integer generated always as identity (increment by 5), n integer)",
						"create table u (id integer generated always as identity)",
						"create table app.u (id integer not null, n integer)"),
				List.of("t:app.u"), "app.u", "1");
		assertThat(this.test.jdbc()
			.sql("select pg_get_serial_sequence('t', 'id') || ' ' || pg_get_serial_sequence('app.other', 'id')")
			.query(String.class)
			.single()).isEqualTo("public.t_id_seq app.t_id_seq");
	}

	@Test
	void tableGetsItsNewNameFirstWhereItsFormerOneIsTakenThere() throws Exception {
		String text = verify(
				List.of("create schema if not exists app", "create table t (n integer)", "create table app.t (x text)",
						"insert into t values (1)"),
				List.of("create schema if not exists app", "create table app.u (n integer)",
						"create table app.t (x text)"),
				List.of("t:app.u"), "app.u", "1");
		assertThat(statements(text, "upgrade")).containsExactly("ALTER TABLE \"t\" RENAME TO \"u\";",
				"ALTER TABLE \"u\" SET SCHEMA \"app\";");
	}

	@Test
	void tableHasANameInBetweenWhereBothAreTaken() throws Exception {
		String text = verify(
				List.of("create schema if not exists app", "create table t (n integer)", "create table app.t (x text)",
						"create table u (y date)", "insert into t values (1)"),
				List.of("create schema if not exists app", "create table app.u (n integer)",
						"create table app.t (x text)", "create table u (y date)"),
				List.of("t:app.u"), "app.u", "1");
		assertThat(statements(text, "upgrade")).containsExactly("ALTER TABLE \"t\" RENAME TO \"t1\";",
				"ALTER TABLE \"t1\" SET SCHEMA \"app\";", "ALTER TABLE \"app\".\"t1\" RENAME TO \"u\";");
	}

	@Test
	void schemaThatIsMissingIsCreatedBefore() throws Exception {
		String text = verify(List.of("create table t (n integer)", "insert into t values (1)"),
				List.of("create schema if not exists app", "create table app.t (n integer)"), List.of("t:app.t"),
				"app.t", "1");
		assertThat(statements(text, "upgrade")).containsExactly("CREATE SCHEMA \"app\";",
				"ALTER TABLE \"t\" SET SCHEMA \"app\";");
		assertThat(statements(text, "downgrade")).containsExactly("ALTER TABLE \"app\".\"t\" SET SCHEMA \"public\";",
				"DROP SCHEMA \"app\";");
	}

	@Test
	void schemaThatIsLeftIsDroppedAfterwards() throws Exception {
		verify(List.of("create schema if not exists app", "create table app.t (id serial primary key, n integer)",
				"create view v as select t.n, t.id from app.t where t.n > 0", "insert into app.t (n) values (1)"),
				List.of("create table t (id serial primary key, n integer)",
						"create view v as select t.n, t.id from t where t.n > 0"),
				List.of("app.t:t"), "t", "1");
	}

	@Test
	void tablesExchangeTheirNames() throws Exception {
		String text = verify(
				List.of("create schema if not exists app", "create table t (id serial primary key, n integer)",
						"create table app.t (id serial primary key, n text)", "insert into t (n) values (1)",
						"insert into app.t (n) values ('two')"),
				List.of("create schema if not exists app", "create table app.t (id serial primary key, n integer)",
						"create table t (id serial primary key, n text)"),
				List.of("t:app.t", "app.t:t"), "app.t", "1");
		assertThat(statements(text, "upgrade")).allMatch((sql) -> sql.contains("RENAME") || sql.contains("SET SCHEMA"));
	}

	@Test
	void tableGetsTheNameOfOneThatIsRenamed() throws Exception {
		verify(List.of("create table t (n integer)", "create table u (x text)", "insert into t values (1)"),
				List.of("create table u (n integer)", "create table w (x text)"), List.of("t:u", "u:w"), "u", "1");
	}

	@Test
	void tableThatIsGoneLeavesItsNameAndStays() throws Exception {
		verify(List.of("create schema if not exists app", "create table t (n integer)", "create table app.t (x text)",
				"insert into t values (1)", "insert into app.t values ('kept')"),
				List.of("create schema if not exists app", "create table app.t (n integer)"),
				List.of("t:app.t", "app.t:"), "app.t", "1");
		assertThat(this.test.jdbc().sql("select x from app.t").query(String.class).list()).containsExactly("kept");
	}

	@Test
	void newTableCountsByASequenceOfItsOwnWhereARenamedOneKeepsTheName() throws Exception {
		verify(List.of("create table t (id serial primary key, n integer)", "alter table t rename to u",
				"insert into u (n) values (1)"),
				List.of("create table u (id serial primary key, n integer)",
						"create table t (id serial primary key, n integer, x text)"),
				List.of(), "u", "1");
	}

	@Test
	void tableBeginsToCountUnderTheNameOfOneThatCounts() throws Exception {
		verify(List.of("create table t (id serial primary key, x text)",
				"create table u (id integer not null, n integer)", "insert into u values (7, 1)"),
				List.of("create table w (id serial primary key, x text)", "create table t (id serial, n integer)"),
				List.of("t:w", "u:t"), "t", "1");
	}

	@Test
	void viewInTheWayIsReplaced() throws Exception {
		verify(List.of("create table t_data (n integer)", "create view t as select n from t_data",
				"create view w as select n from t", "insert into t_data values (1)"),
				List.of("create table t (n integer)"), List.of("t_data:t"), "t", "1");
	}

	@Test
	void openQuestionHoldsTheWayIntoTheOtherSchema() throws Exception {
		Comparison comparison = compare(
				List.of("create schema if not exists app", "create table app.t (id serial, n integer)"),
				List.of("create schema if not exists app", "create table u (id serial, n integer)"), List.of(),
				EnumSet.allOf(Expressible.class));
		assertThat(GeneratedRevision.text(comparison.body())).contains("If it is 'u' now (2 of 2 columns are the same)",
				"--rename app.t:u", "-- ALTER TABLE \"app\".\"t\" SET SCHEMA \"public\";",
				"-- ALTER TABLE \"t\" RENAME TO \"u\";");
	}

	@Test
	void schemaIsNotCreatedWhereTheModelCanNotSaySchemas() throws Exception {
		Comparison comparison = compare(List.of("create table t (id serial, n integer)"),
				List.of("create schema if not exists app", "create table app.t (id serial, n integer)"),
				List.of("t:app.t"), EnumSet.complementOf(EnumSet.of(Expressible.SCHEMA)));
		assertThat(comparison.differences()).extracting(Difference::kind).containsExactly(Difference.Kind.RENAMED);
		assertThat(GeneratedRevision.text(comparison.body())).contains("ALTER TABLE \"t\" SET SCHEMA \"app\";")
			.doesNotContain("CREATE SCHEMA", "DROP SCHEMA");
	}

	@Test
	void answersThatContradictEachOtherAreRefused() {
		List<String> former = List.of("create table t (n integer)", "create table u (n integer)");
		List<String> model = List.of("create table v (n integer)");
		assertThatExceptionOfType(RenameRefusedException.class)
			.isThrownBy(() -> compare(former, model, List.of("t:v", "u:v"), EnumSet.allOf(Expressible.class)))
			.withMessageContaining("another option gives the name 'v'");
		assertThatExceptionOfType(RenameRefusedException.class)
			.isThrownBy(() -> compare(former, model, List.of("t:v", "t:"), EnumSet.allOf(Expressible.class)))
			.withMessageContaining("another option answers for the table 't'");
		assertThatExceptionOfType(RenameRefusedException.class)
			.isThrownBy(() -> compare(former, List.of("create table u (n integer)"), List.of("t:u"),
					EnumSet.allOf(Expressible.class)))
			.withMessageContaining("the database has a table 'u' already");
	}

	private Comparison compare(List<String> former, List<String> model, List<String> renames, Set<Expressible> kinds)
			throws SQLException {
		try (ComparedDatabase database = new ComparedDatabase(this.test)) {
			database.replaceBy(SCHEMAS, former);
			return new ModelComparison(SCOPE.defaultSchema(), ComparisonSettings.DEFAULTS.withExpresses(kinds),
					List.of(), database.quoting(), (pairs) -> TypeConversions.NONE)
				.compare(database.read(SCOPE), database.build(model, SCOPE),
						new WantedSchema(model, SCOPE.otherSchemas(), kinds, Set.of(), List.of()),
						ComparisonRequest.DEFAULTS.withRenames(renames));
		}
	}

	// there and back, where the value is in the table in between
	private String verify(List<String> former, List<String> model, List<String> renames, String table, String value)
			throws SQLException, IOException {
		try (ComparedDatabase database = new ComparedDatabase(this.test)) {
			database.replaceBy(SCHEMAS,
					Stream.concat(Stream.of("CREATE SCHEMA " + AutogenerateVectorTests.OWN), former.stream()).toList());
			WrittenPair pair = new WrittenPair(this.test.dataSource(), database.place(), this.directory,
					ComparisonRequest.DEFAULTS.withRenames(renames));
			pair.verify(model, SCOPE, (text) -> text, (direction) -> {
				if (direction == Direction.UPGRADE) {
					assertThat(this.test.jdbc().sql("select n::text from " + table).query(String.class).list())
						.containsExactly(value);
					assertThat(counters()).as("a sequence each").doesNotHaveDuplicates();
				}
			});
			return Files.readString(this.directory.resolve("001.sql"));
		}
	}

	private List<String> counters() {
		return this.test.jdbc()
			.sql("select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid <> all (select oid from pg_class "
					+ "where relnamespace = '" + AutogenerateVectorTests.OWN
					+ "'::regnamespace) and pg_get_expr(adbin, adrelid) like 'nextval%'")
			.query(String.class)
			.list();
	}

	private static List<String> statements(String text, String direction) {
		int begin = text.indexOf("-- " + direction);
		int end = text.indexOf("-- downgrade", begin + 1);
		return text.substring(begin, (end > 0) ? end : text.length())
			.lines()
			.filter((line) -> line.endsWith(";"))
			.toList();
	}

}
