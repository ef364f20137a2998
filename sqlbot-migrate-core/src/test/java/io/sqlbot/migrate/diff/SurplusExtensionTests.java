package io.sqlbot.migrate.diff;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An extension that only the database has is listed, and dropped when that is asked for;
 * which version of one there is, is never a difference.
 */
@PostgresTest
class SurplusExtensionTests {

	private static final String TABLE = "create table account (id integer primary key, more hstore)";

	private final TestDatabase database;

	private final ModelWithoutViews model;

	private final GeneratedRevision revisions;

	SurplusExtensionTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.model = new ModelWithoutViews(this.database);
		this.revisions = new GeneratedRevision(this.database.dataSource(), directory);
		run("create extension hstore version '1.7'", "create extension citext version '1.5'", TABLE,
				"create table legacy (id integer)");
	}

	@Test
	void isListedAndLeftAlone() {
		Comparison comparison = this.model.compare("/* maps */ CREATE EXTENSION IF NOT EXISTS \"hstore\"", TABLE);
		assertThat(comparison.differences()).isEmpty();
		assertThat(comparison.unknownNames()).containsExactlyInAnyOrder("legacy", "extension citext");
		assertThat(GeneratedRevision.text(comparison.body())).contains("extension citext").doesNotContain("DROP");
	}

	@Test
	void isInTheModelWhereThatCreatesItWithoutAskingWhetherItExists() {
		Comparison comparison = this.model.compare("-- maps\ncreate extension hstore", "CREATE EXTENSION citext",
				TABLE);
		assertThat(comparison.differences()).isEmpty();
		assertThat(comparison.unknownNames()).containsExactly("legacy");
	}

	@Test
	void isDroppedWhenThatIsAskedForAndComesBack() {
		Comparison comparison = this.model.compare(ComparisonRequest.DEFAULTS.withDropsUnknown(true),
				"create extension if not exists hstore", TABLE);
		assertThat(comparison.unknownNames()).isEmpty();
		assertThat(comparison.differences()).extracting(Difference::description)
			.containsExactlyInAnyOrder("The table 'legacy' is not in the model.",
					"The extension 'citext' is not in the model.");
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(versions()).containsExactly(Map.entry("hstore", "1.7"));
		engine.downgrade("base");
		assertThat(versions()).containsOnlyKeys("hstore", "citext").containsEntry("hstore", "1.7");
	}

	@Test
	void staysWhereTheModelUsesItWithoutCreatingIt() {
		run("create extension btree_gist");
		Comparison comparison = this.model.compare(ComparisonRequest.DEFAULTS.withDropsUnknown(true),
				"create table account (id integer primary key, more hstore)",
				"create table legacy (id integer, names citext[], during int4range,"
						+ " exclude using gist (id with =, during with &&))");
		assertThat(comparison.differences()).extracting(Difference::description)
			.noneMatch((difference) -> difference.contains("extension"));
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(versions()).containsOnlyKeys("hstore", "citext", "btree_gist");
	}

	@Test
	void isNotMentionedWhereTheModelSaysOnlySomeOrNone() {
		Set<Expressible> others = EnumSet.complementOf(EnumSet.of(Expressible.EXTENSION));
		for (ModelWithoutViews less : List.of(new ModelWithoutViews(this.database, others),
				new ModelWithoutViews(this.database, others, Set.of(Expressible.EXTENSION)))) {
			Comparison comparison = less.compare(ComparisonRequest.DEFAULTS.withDropsUnknown(true), TABLE,
					"create table legacy (id integer)");
			assertThat(comparison.differences()).isEmpty();
			assertThat(comparison.unknown()).isEmpty();
		}
	}

	private Map<String, String> versions() {
		return this.database.jdbc()
			.sql("select extname, extversion from pg_extension where extname <> 'plpgsql'")
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void run(String... statements) {
		for (String sql : statements) {
			this.database.jdbc().sql(sql).update();
		}
	}

}
