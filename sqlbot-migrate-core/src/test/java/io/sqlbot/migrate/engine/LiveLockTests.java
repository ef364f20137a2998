package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.SecondDatabase;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Comparing reads the live tables only: it goes on while another session holds each of
 * them in EXCLUSIVE mode, which lets ACCESS SHARE pass and nothing else.
 */
@PostgresTest
class LiveLockTests {

	private static final List<String> MODEL = List.of(
			"create table team (id bigserial primary key, name varchar(50) unique)",
			"create table account (id integer primary key, team_id bigint references team, age integer not null)",
			"create index on account (age)", "create view members as select count(*) from account");

	private final TestDatabase database;

	private final RevisionFiles files;

	LiveLockTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.files = new RevisionFiles(directory);
	}

	@TemplateSetup
	static void createTables(TestDatabase template) {
		for (String sql : List.of("create table team (id integer primary key, name text)",
				"create table account (id integer primary key, team_id integer references team)",
				"create view members as select id from account")) {
			template.asAdministrator().jdbc().sql(sql).update();
		}
	}

	@Test
	void noPlaceForTheModelLocksLiveTables() throws SQLException {
		SecondDatabase second = SecondDatabase.beside(this.database);
		try (second) {
			PGSimpleDataSource aside = this.database.dataSource();
			aside.setUrl(second.url());
			Map<String, Function<PGSimpleDataSource, ScratchPlace>> places = Map.of("a database of its own",
					(live) -> ScratchPlace.beside(live,
							DatabaseConnector.of(this.database.url(), this.database.user(), this.database.password())),
					"a database that is set aside", (live) -> ScratchPlace.configured(live, aside),
					"a schema of the live database", ScratchPlace::within);
			try (Connection other = OtherSessions.begin(this.database, "lock table team, account in exclusive mode")) {
				places.forEach((name, place) -> {
					Comparison comparison = compare(place.apply(impatient()));
					assertThat(comparison.differences()).as(name).hasSizeGreaterThan(4);
					assertThat(comparison.body().upgrade()).as(name).isNotEmpty();
				});
				// or nothing above could fail
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> execute("lock table account in row share mode"))
					.withMessageContaining("lock timeout");
				other.rollback();
			}
		}
	}

	private Comparison compare(ScratchPlace place) {
		MigrationEngine engine = this.files.engine(impatient());
		return Autogenerator.builder(engine, place)
			.sources(List.of(ModelSource.of("test", (op) -> MODEL.forEach(op::execute))))
			.build()
			.compareWithDatabase(ComparisonRequest.DEFAULTS);
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = impatient().getConnection()) {
			connection.setAutoCommit(false);
			connection.createStatement().execute(sql);
		}
	}

	private PGSimpleDataSource impatient() {
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setOptions("-c lock_timeout=1000");
		return dataSource;
	}

}
