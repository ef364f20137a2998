package io.sqlbot.migrate.diff;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What filters leave out, what names a generator chose, and what is never dropped.
 */
@PostgresTest
class ComparedPartTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public")
		.and("app")
		.withOwnTables(QualifiedName.of("own"));

	private static final List<String> DATABASE = List.of("create schema if not exists app",
			"create table account (id integer primary key, old text)", "create table app.account (id integer)");

	private static final List<String> MODEL = List.of("create schema if not exists app",
			"create table account (id integer primary key, name text, constraint ck_id check (id > 0))",
			"create index ix_name on account (name)", "create table app.account (id bigint)",
			"create table invoice (id integer)", "create view numbers as select id from account");

	@Test
	void filtersLeaveOutWhatTheySayAndNothingElse(TestDatabase test) throws SQLException {
		Map<String, Predicate<ObjectReference>> filters = new LinkedHashMap<>();
		filters.put("", (object) -> true);
		filters.put("app.account", (object) -> !Objects.equals(object.name().schema(), new Identifier("app")));
		filters.put("invoice", (object) -> !object.name().toString().equals("invoice"));
		filters.put("'old'", (object) -> !Objects.equals(object.member(), new Identifier("old")));
		filters.put("ix_name", (object) -> object.kind() != ObjectKind.INDEX);
		filters.put("ck_id", (object) -> object.kind() != ObjectKind.CONSTRAINT);
		filters.put("numbers", (object) -> object.kind() != ObjectKind.VIEW);
		SoftAssertions softly = new SoftAssertions();
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			database.replaceBy(Set.of("public", "app"), DATABASE);
			SchemaModel before = database.read(SCOPE);
			SchemaModel wanted = database.build(MODEL, SCOPE);
			List<String> all = descriptions(before, wanted, ComparisonSettings.DEFAULTS);
			softly.assertThat(all).hasSize(7);
			filters.forEach((without, filter) -> softly
				.assertThat(descriptions(before, wanted, ComparisonSettings.DEFAULTS.withIncluded(filter)))
				.as("without " + without)
				.containsExactlyInAnyOrderElementsOf(
						all.stream().filter((text) -> without.isEmpty() || !text.contains(without)).toList()));
			softly
				.assertThat(
						descriptions(before, wanted, ComparisonSettings.DEFAULTS.withIgnored(Set.of(ObjectKind.TABLE))))
				.singleElement()
				.asString()
				.contains("numbers");
		}
		softly.assertAll();
	}

	@Test
	void namesThatAGeneratorChoseAreNoDifference(TestDatabase test) throws SQLException {
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			database.replaceBy(Set.of("public", "app"),
					List.of("create schema app",
							"create table account (id integer primary key, other integer constraint by_hand unique "
									+ "constraint fk_by_hand references account)",
							"create index ix_by_hand on account (id, other)"));
			SchemaModel before = database.read(SCOPE);
			SchemaModel wanted = database.build(
					List.of("create table account (id integer primary key, other integer constraint uk81x unique "
							+ "constraint fk72y references account)", "create index idx63z on account (id, other)"),
					SCOPE);
			assertThat(descriptions(before, wanted, ComparisonSettings.DEFAULTS)).hasSize(3)
				.allMatch((text) -> text.contains("should have the name"));
			assertThat(descriptions(before, wanted,
					ComparisonSettings.DEFAULTS.withGeneratedNames(
							Set.of(new Identifier("uk81x"), new Identifier("fk72y"), new Identifier("idx63z")))))
				.isEmpty();
		}
	}

	@Test
	void partitionsMembersOfExtensionsAndOwnTablesAreNeverDropped(TestDatabase test) throws SQLException {
		List<String> model = List.of("create extension if not exists hstore",
				"create table event (id integer, day date) partition by range (day)");
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			database.replaceBy(Set.of("public", "app"), List.of("create schema app",
					"create extension if not exists hstore",
					"create table event (id integer, day date) partition by range (day)",
					"create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01')",
					"create table event_late partition of event default partition by hash (id)",
					"create table event_late_0 partition of event_late for values with (modulus 1, remainder 0)",
					"create table own (version_num text)", "create table surplus (id serial)"));
			SchemaModel before = database.read(SCOPE);
			SchemaModel wanted = database.build(model, SCOPE);
			SchemaChange unasked = SchemaComparison.compare(before, wanted, ComparisonSettings.DEFAULTS);
			assertThat(unasked.upgrade()).isEmpty();
			assertThat(unasked.unknown()).extracting(ObjectReference::toString).containsExactly("table 'surplus'");
			SchemaChange asked = SchemaComparison.compare(before, wanted,
					ComparisonSettings.DEFAULTS.withDropsUnknown(true));
			assertThat(ComparedDatabase.sql(asked.upgrade())).isEqualTo("DROP TABLE \"surplus\";\n");
			assertThat(asked.unknown()).isEmpty();
			database.run(asked.upgrade());
			assertThat(database.read(SCOPE).tables()).extracting((table) -> table.name().toString())
				.containsExactlyInAnyOrder("event", "event_2026", "event_late", "event_late_0", "own");
		}
	}

	private static List<String> descriptions(SchemaModel before, SchemaModel wanted, ComparisonSettings settings) {
		return SchemaComparison.compare(before, wanted, settings)
			.differences()
			.stream()
			.map(Difference::description)
			.toList();
	}

}
