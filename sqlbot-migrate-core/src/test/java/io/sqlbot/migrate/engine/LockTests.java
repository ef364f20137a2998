package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.error.LockNotObtainedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class LockTests {

	private final TestDatabase database;

	private RevisionFiles files;

	LockTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
	}

	@Test
	void instancesStartedTogetherApplyEachRevisionOnce() throws Exception {
		this.files.chain(40);
		List<MigrationResult> results = upgradeTogether(6);
		assertThat(results).allSatisfy((result) -> assertThat(result.after()).containsExactly("r40"));
		assertThat(results.stream().mapToInt((result) -> result.steps().size()).sum()).isEqualTo(40);
		assertThat(this.files.engine(this.database.dataSource()).applied(1000)).hasSize(40)
			.extracting(AppliedRevision::revision)
			.doesNotHaveDuplicates();
	}

	@Test
	void segmentsOfOneRevisionAreSharedByTheInstancesAndRunOnce() throws Exception {
		StringBuilder upgrade = new StringBuilder("create table s (n int primary key);\n");
		for (int i = 1; i <= 12; i++) {
			upgrade.append("-- commit\ninsert into s values (").append(i).append(");\n");
		}
		this.files.add("r1", "", upgrade.toString(), "drop table s;").add("r2", "r1", "select 1;", "select 1;");
		List<MigrationResult> results = upgradeTogether(5);
		assertThat(results).allSatisfy((result) -> assertThat(result.after()).containsExactly("r2"));
		assertThat(this.database.jdbc().sql("select count(*) from s").query(Integer.class).single()).isEqualTo(12);
		assertThat(this.files.engine(this.database.dataSource()).applied(100))
			.extracting((row) -> row.revision() + " " + row.segment())
			.doesNotHaveDuplicates()
			.hasSize(14);
	}

	@Test
	void waitIsBoundedAndNothingIsChanged() throws SQLException {
		this.files.chain(1);
		MigrationEngine engine = impatient();
		engine.upgrade("head");
		this.files.add("r2", "r1", "create table t2 (id int);", "drop table t2;");
		try (Connection other = holdLock()) {
			assertThatExceptionOfType(LockNotObtainedException.class).isThrownBy(() -> impatient().upgrade("head"))
				.withMessageContaining(this.database.name())
				.withMessageContaining("migrate.lock.wait");
			assertThat(other.isClosed()).isFalse();
		}
		assertThat(engine.applied(10)).hasSize(1);
		assertThat(impatient().upgrade("head").steps()).hasSize(1);
	}

	@Test
	void nothingPendingNeedsNoLock() throws SQLException {
		this.files.chain(1);
		impatient().upgrade("head");
		try (Connection other = holdLock()) {
			assertThat(impatient().upgrade("head").steps()).isEmpty();
			assertThat(other.isClosed()).isFalse();
		}
	}

	@Test
	void tablesAreCreatedUnderTheLock() throws SQLException {
		this.files.chain(1);
		try (Connection other = holdLock()) {
			assertThatExceptionOfType(LockNotObtainedException.class).isThrownBy(() -> impatient().upgrade("head"));
			assertThat(other.isClosed()).isFalse();
		}
		assertThat(this.database.jdbc()
			.sql("select count(*) from pg_tables where schemaname = 'public'")
			.query(Integer.class)
			.single()).isZero();
	}

	private List<MigrationResult> upgradeTogether(int count) throws Exception {
		List<Callable<MigrationResult>> starts = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			MigrationEngine engine = this.files.engine(this.database.dataSource());
			starts.add(() -> engine.upgrade("head"));
		}
		ExecutorService instances = Executors.newFixedThreadPool(count);
		try {
			List<MigrationResult> results = new ArrayList<>();
			for (Future<MigrationResult> result : instances.invokeAll(starts, 60, TimeUnit.SECONDS)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			instances.shutdownNow();
		}
	}

	private MigrationEngine impatient() {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withLockWait(Duration.ofMillis(120)))
			.build();
	}

	private Connection holdLock() throws SQLException {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_xact_lock(('x' || substr(encode(sha256("
					+ "'sqlbot-migrate:\"public\".\"alembic_version\"'::bytea), 'hex'), 1, 16))::bit(64)::bigint)");
		}
		return connection;
	}

}
