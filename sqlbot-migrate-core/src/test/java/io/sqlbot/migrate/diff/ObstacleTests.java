package io.sqlbot.migrate.diff;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the author must do by hand stops the revision, and says so.
 */
@PostgresTest
class ObstacleTests {

	private static final String PERSON = "create table person (id integer primary key, name varchar(20), age integer)";

	private final TestDatabase database;

	private final GeneratedRevision revisions;

	private final ModelWithoutViews model;

	ObstacleTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.revisions = new GeneratedRevision(this.database.dataSource(), directory);
		this.model = new ModelWithoutViews(this.database);
	}

	@Test
	void partitionKeyThatChangesStopsTheRevisionBothWays() {
		run("create table measure (day date not null, area text not null) partition by list (area)",
				"create table measure_a partition of measure for values in ('a')",
				"insert into measure values ('2026-01-01', 'a')");
		Comparison comparison = this.model
			.compare("create table measure (day date not null, area text not null) partition by range (day)");
		assertThat(comparison.differences()).extracting(Difference::description)
			.containsExactly("The partition key of table 'measure' is LIST (area), but should be RANGE (day).");
		for (String text : List.of(GeneratedRevision.text(comparison.body()),
				GeneratedRevision.text(comparison.plainBody()))) {
			String question = "decide: how the rows of table 'measure', which is partitioned by LIST (area), get into one "
					+ "that is partitioned by RANGE (day).";
			assertThat(part(text, "upgrade")).contains(question);
			assertThat(part(text, "downgrade"))
				.contains("which is partitioned by RANGE (day), get into one that is " + "partitioned by LIST (area).");
		}
		MigrationEngine engine = this.revisions.engine(comparison.body());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("heads"))
			.withMessageContaining("Undecided: how the rows of table 'measure'");
		assertThat(engine.unfinished()).singleElement()
			.satisfies((stopped) -> assertThat(stopped.committed()).isZero());
	}

	@Test
	void tableThatIsToBePartitionedStopsTheRevision() {
		run("create table measure (day date not null)");
		Comparison comparison = this.model.compare("create table measure (day date not null) partition by range (day)",
				"create table measure_1 partition of measure for values from ('2026-01-01') to ('2027-01-01')");
		assertThat(comparison.differences()).extracting(Difference::description)
			.contains("The partition key of table 'measure' is missing, but should be RANGE (day).");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.revisions.engine(comparison.body()).upgrade("heads"))
			.withMessageContaining("which is not partitioned, get into one that is partitioned by RANGE (day)");
	}

	@Test
	void keptViewIsMadeAnewAroundATypeThatItReads() {
		run(PERSON, "create table pet (id integer primary key, name text)",
				"create view names as select name from person", "create view all_names as select name from names",
				"create view pets as select pet.name, person.age from pet join person on person.id = pet.id",
				"create materialized view counted as select name, count(*) as n from person group by name");
		Comparison comparison = this.model.compare(
				"create table person (id integer primary key, name text, age integer)",
				"create table pet (id integer primary key, name text)");
		String text = GeneratedRevision.text(comparison.body());
		assertThat(part(text, "upgrade"))
			.contains("DROP VIEW \"names\"", "DROP VIEW \"all_names\"", "DROP MATERIALIZED VIEW \"counted\"")
			.doesNotContain("\"pets\"");
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(views()).containsExactly("all_names", "counted", "names", "pets");
		engine.downgrade("base");
		assertThat(views()).containsExactly("all_names", "counted", "names", "pets");
	}

	@Test
	void keptViewOfARenamedColumnIsMadeAnewAroundItsType() {
		run(PERSON, "create view names as select name from person");
		Comparison comparison = this.model.compare(
				ComparisonRequest.DEFAULTS.withRenames(List.of("person:human", "person.name:human.title")),
				"create table human (id integer primary key, title text, age integer)");
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(views()).containsExactly("names");
		engine.downgrade("base");
		assertThat(views()).containsExactly("names");
	}

	@Test
	void keptViewInTheWayOfADroppedColumnStopsTheRevision() {
		run(PERSON, "create view names as select name from person",
				"create view ages as select age as name from person",
				"create view people as select count(*) as name from person");
		Comparison comparison = this.model.compare("create table person (id integer primary key, age integer)");
		String text = GeneratedRevision.text(comparison.body());
		assertThat(part(text, "upgrade")).contains(
				"decide: what becomes of the view 'names', which reads what goes: the column 'name' of table 'person'.")
			.doesNotContain("'ages'", "'people'", "DROP VIEW");
		assertThat(part(text, "downgrade")).doesNotContain("decide:");
		MigrationEngine engine = this.revisions.engine(comparison.body());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("heads"))
			.withMessageContaining("Undecided: what becomes of the view 'names'");
		this.revisions.edit(text.replaceFirst("(?s)DO \\$\\$.*?\\$\\$;", "DROP VIEW names;")).upgrade("heads");
		assertThat(views()).containsExactly("ages", "people");
	}

	@Test
	void keptViewInTheWayOfADroppedTableStopsTheRevision() {
		run(PERSON, "create view names as select name from person");
		Comparison comparison = this.model.compare(ComparisonRequest.DEFAULTS.withDropsUnknown(true),
				"create table other (id integer primary key)");
		assertThat(part(GeneratedRevision.text(comparison.body()), "upgrade"))
			.contains("decide: what becomes of the view 'names', which reads what goes: the table 'person'.");
	}

	@Test
	void columnsOfATypedTableAreChangedByItsType() {
		run("create type point_of as (x integer, y integer)", "create table spot of point_of");
		Comparison comparison = this.model.compare("create type point_of as (x integer, y bigint)",
				"create table spot of point_of");
		assertThat(part(GeneratedRevision.text(comparison.body()), "upgrade"))
			.contains("decide: how the type 'point_of' of table 'spot' gets the columns of the model.");
	}

	@Test
	void typedTableThatIsNotInTheModelStopsAChangeOfItsType() {
		run("create type point_of as (x integer, y integer)", "create table spot of point_of");
		Comparison comparison = this.model.compare("create type point_of as (x integer)");
		assertThat(part(GeneratedRevision.text(comparison.body()), "upgrade"))
			.contains("decide: how the type 'point_of' of table 'spot' gets the columns of the model.")
			.doesNotContain("DROP ATTRIBUTE");
	}

	@Test
	void typeOfAnAttributeThatRowsHoldStopsTheRevision() {
		run("create type spot as (x integer, y integer)", "create domain place as spot",
				"create type stretch as (a spot, b spot)", "create table lines (l stretch[], p place)",
				"insert into lines values (array[row(row(1, 2), row(3, 4))::stretch], row(1, 2))");
		Comparison comparison = this.model.compare("create type spot as (x bigint, y integer)",
				"create domain place as spot", "create type stretch as (a spot, b spot)",
				"create table lines (l stretch[], p place)");
		assertThat(comparison.differences()).extracting(Difference::description)
			.containsExactly("The attribute 'x' of type 'spot' is integer, but should be bigint.");
		String text = GeneratedRevision.text(comparison.body());
		for (String direction : List.of("upgrade", "downgrade")) {
			assertThat(part(text, direction))
				.contains("as rows hold values of the type: the column 'l' of table 'lines', the column 'p' of table "
						+ "'lines'.")
				.doesNotContain("ALTER TYPE");
		}
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.revisions.engine(comparison.body()).upgrade("heads"))
			.withMessageContaining("Undecided: how attribute 'x' of the type 'spot' becomes bigint from integer");
	}

	@Test
	void enumThatIsMadeAnewWithinARowsTypeStopsTheRevision() {
		run("create type mood as enum ('sad', 'ok')", "create type feeling as (m mood)",
				"create table person (f feeling)");
		Comparison comparison = this.model.compare("create type mood as enum ('ok', 'sad')",
				"create type feeling as (m mood)", "create table person (f feeling)");
		assertThat(part(GeneratedRevision.text(comparison.body()), "upgrade")).contains(
				"decide: how attribute 'm' of the type 'feeling' gets the type 'mood', which is made anew, as rows "
						+ "hold values of 'feeling'.");
	}

	@Test
	void textThatIsToBeAnArrayStopsTheRevisionWhereThereIsSome() {
		run("create table note (id integer primary key, tags text)", "insert into note values (1, null)");
		Comparison comparison = this.model.compare("create table note (id integer primary key, tags integer[])");
		String text = GeneratedRevision.text(comparison.body());
		assertThat(part(text, "upgrade")).contains(
				"decide: how the values of 'tags' of 'note' become integer[] from text.",
				"string_to_array(\"tags\", ',')::integer[]");
		assertThat(part(text, "downgrade")).doesNotContain("decide:");
		run("insert into note values (2, '1,2')");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.revisions.engine(comparison.body()).upgrade("heads"))
			.withMessageContaining("Undecided: the value of column 'tags' in the rows of table 'note'");
		MigrationEngine engine = this.revisions.edit(text.replaceFirst("(?s)DO \\$\\$.*?\\$\\$;", "")
			.replaceFirst("NULL::integer\\[\\]", "string_to_array(\"tags\", ',')::integer[]"));
		engine.upgrade("heads");
		assertThat(this.database.jdbc().sql("select tags[2] from note where id = 2").query(Integer.class).single())
			.isEqualTo(2);
		engine.downgrade("base");
		assertThat(this.database.jdbc().sql("select tags from note where id = 2").query(String.class).single())
			.isEqualTo("{1,2}");
	}

	@Test
	void numberThatIsToBeAnArrayIsItsOnlyElement() {
		run("create table note (id integer primary key, n integer)", "insert into note values (1, 5)");
		Comparison comparison = this.model.compare("create table note (id integer primary key, n integer[])");
		this.revisions.engine(comparison.body()).upgrade("heads");
		assertThat(this.database.jdbc().sql("select n::text from note").query(String.class).single()).isEqualTo("{5}");
	}

	private void run(String... statements) {
		for (String sql : statements) {
			this.database.jdbc().sql(sql).update();
		}
	}

	private List<String> views() {
		return this.database.jdbc()
			.sql("select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace "
					+ "order by 1")
			.query(String.class)
			.list();
	}

	private static String part(String text, String direction) {
		int begin = text.indexOf("-- " + direction);
		int end = text.indexOf("-- downgrade", begin + 1);
		return text.substring(begin, (end > 0) ? end : text.length()).replace("\n-- ", " ");
	}

}
