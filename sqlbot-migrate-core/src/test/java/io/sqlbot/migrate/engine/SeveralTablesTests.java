package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A segment that changes two tables meets a transaction of the application that has the
 * second one and goes on to the first: one of them must give way. With a lock timeout
 * below the server's {@code deadlock_timeout}, a second, it is the revision.
 */
@PostgresTest
class SeveralTablesTests {

	private static final String DEADLOCK = "40P01";

	private final TestDatabase database;

	private final RevisionFiles files;

	SeveralTablesTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.files = new RevisionFiles(directory);
		this.database.jdbc().sql("create table account (id integer)").update();
		this.database.jdbc().sql("create table team (id integer)").update();
		this.files.add("r1", "",
				"alter table account add column team_id integer;\nalter table team add column name text;",
				"alter table team drop column name;\nalter table account drop column team_id;");
	}

	@Test
	void revisionThatIsLessPatientThanTheServerGivesWay() throws Exception {
		try (Connection application = OtherSessions.begin(this.database, "select from team")) {
			CompletableFuture<MigrationResult> upgrade = upgrade(Duration.ofMillis(500));
			OtherSessions.await(() -> revisionWaits("0 s"));
			execute(application, "select from account");
			application.commit();
			upgrade.get(60, TimeUnit.SECONDS);
		}
		assertThat(columns()).isEqualTo(4);
	}

	// or the other test could not fail
	@Test
	void applicationMayHaveToGiveWayToARevisionThatIsMorePatient() throws Exception {
		try (Connection application = OtherSessions.begin(this.database, "select from team")) {
			CompletableFuture<MigrationResult> upgrade = upgrade(Duration.ofSeconds(20));
			// the server has looked for a cycle by then, and found none
			OtherSessions.await(() -> revisionWaits("2 s"));
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(application, "select from account"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo(DEADLOCK));
			application.rollback();
			upgrade.get(60, TimeUnit.SECONDS);
		}
		assertThat(columns()).isEqualTo(4);
	}

	private CompletableFuture<MigrationResult> upgrade(Duration lockTimeout) {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withSegments(SegmentSettings.defaults().withLockTimeout(lockTimeout)))
			.build();
		return CompletableFuture.supplyAsync(() -> engine.upgrade("heads"));
	}

	private boolean revisionWaits(String time) {
		return this.database.jdbc()
			.sql("select exists (select from pg_locks where relation = 'team'::regclass and not granted "
					+ "and waitstart <= clock_timestamp() - cast(? as interval))")
			.param(time)
			.query(Boolean.class)
			.single();
	}

	private int columns() {
		return this.database.jdbc()
			.sql("select count(*) from information_schema.columns where table_name in ('account', 'team')")
			.query(Integer.class)
			.single();
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
