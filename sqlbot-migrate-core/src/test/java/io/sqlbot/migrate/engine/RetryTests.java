package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationEvent.SegmentRetried;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.RetrySettings;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What happens when other sessions hold the locks that a revision needs.
 */
@PostgresTest
class RetryTests {

	private static final SegmentRetried NONE = new SegmentRetried(
			new RevisionInfo("", List.of(), List.of(), List.of(), "", null, ""), Direction.UPGRADE, 0, 0, "", null,
			Duration.ZERO);

	private final TestDatabase database;

	private final Events events = new Events();

	private final ExecutorService worker = Executors.newSingleThreadExecutor();

	private RevisionFiles files;

	RetryTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(1);
		engine(settings()).upgrade("head");
	}

	@AfterEach
	void end() {
		this.worker.shutdownNow();
	}

	@Test
	void segmentThatWaitsTooLongIsTriedAgainUntilTheLockIsFree() throws Exception {
		this.files.add("r2", "r1", "create table n (id int); alter table t1 add n int;", "");
		try (Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			CompletableFuture<MigrationResult> result = upgrade(settings());
			OtherSessions.await(() -> lastRetry().attempt() >= 2 && lastRetry().blocker() != null);
			assertThat(lastRetry()).satisfies((event) -> {
				assertThat(event.sqlState()).isEqualTo("55P03");
				assertThat(event.segment()).isOne();
				assertThat(event.blocker()).extracting(OtherSession::pid).isEqualTo(OtherSessions.pid(other));
				assertThat(event.blocker()).extracting(OtherSession::query).isEqualTo("lock table t1");
			});
			other.rollback();
			assertThat(result.get(20, TimeUnit.SECONDS).after()).containsExactly("r2");
		}
		assertThat(engine(settings()).applied(10)).extracting(AppliedRevision::outcome)
			.doesNotContain(AppliedRevision.Outcome.FAILED);
	}

	@Test
	void waitForALockDoesNotHoldTheQueueForLongerThanTheTimeout() throws Exception {
		this.files.add("r2", "r1", "alter table t1 add n int;", "");
		try (Connection reader = OtherSessions.begin(this.database, "select * from t1")) {
			CompletableFuture<MigrationResult> result = upgrade(settings());
			OtherSessions.await(() -> this.events.of(SegmentRetried.class).size() == 1);
			assertThat(this.database.jdbc().sql("select count(*) from t1").query(Integer.class).single()).isZero();
			reader.rollback();
			assertThat(result.get(20, TimeUnit.SECONDS).after()).containsExactly("r2");
		}
	}

	@Test
	void burstsHaveShortPausesAndLongRests() throws SQLException {
		this.files.add("r2", "r1", "lock table t1 nowait;", "");
		RetrySettings retries = new RetrySettings(2, Duration.ofMillis(3), 3, Duration.ofMillis(70));
		try (Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			assertThatExceptionOfType(RevisionFailedException.class)
				.isThrownBy(() -> engine(settings().withRetries(retries)).upgrade("head"))
				.withMessageContaining("It was tried 6 times");
			assertThat(other.isClosed()).isFalse();
		}
		assertThat(this.events.of(SegmentRetried.class)).extracting((event) -> event.pause().toMillis())
			.containsExactly(3L, 70L, 3L, 70L, 3L);
	}

	@Test
	void givenUpTheErrorNamesTheBlockerAndIsRecordedOnce() throws SQLException {
		this.files.add("r2", "r1", "alter table t1 add n int;", "");
		MigrationSettings settings = settings()
			.withRetries(new RetrySettings(2, Duration.ofMillis(10), 1, Duration.ZERO));
		try (Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine(settings).upgrade("head"))
				.withMessageContaining("SQLSTATE 55P03")
				.withMessageContaining("It was tried 2 times")
				.withMessageContaining("In the way: pid " + OtherSessions.pid(other) + " (application 'billing'")
				.withMessageContaining("lock table t1")
				.withMessageContaining("select pg_terminate_backend(" + OtherSessions.pid(other) + ")")
				.withMessageContaining("migrate.lock-timeout");
		}
		assertThat(engine(settings).applied(10)).extracting((row) -> row.revision() + " " + row.outcome())
			.containsExactly("r1 SUCCEEDED", "r2 FAILED");
	}

	@Test
	void poolOfSizeOneNamesTheBlockerThroughTheGuard() throws SQLException {
		this.files.add("r2", "r1", "alter table t1 add n int;", "");
		try (HikariDataSource pool = this.database.pooled(1);
				Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			MigrationEngine engine = MigrationEngine.builder(pool)
				.guardSource(this.database.dataSource())
				.settings(settings().withRetries(RetrySettings.none()))
				.build();
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
				.withMessageContaining("In the way: pid " + OtherSessions.pid(other));
		}
	}

	@Test
	void poolOfSizeOneWithoutAGuardStillFailsInTime() throws SQLException {
		this.files.add("r2", "r1", "alter table t1 add n int;", "");
		try (HikariDataSource pool = this.database.pooled(1);
				Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			assertThat(other.isClosed()).isFalse();
			MigrationEngine engine = MigrationEngine.builder(pool)
				.settings(settings().withRetries(RetrySettings.none()))
				.build();
			long start = System.nanoTime();
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
				.withMessageContaining("a session that could not be found out");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		}
	}

	@Test
	void committedSegmentsOfTheRevisionAreNotRunAgain() throws Exception {
		this.files.add("r2", "r1", "insert into t1 values (7);\n-- commit\nlock table t1;\ninsert into t1 values (8);",
				"");
		try (Connection other = OtherSessions.begin(this.database, "lock table t1 in row share mode")) {
			CompletableFuture<MigrationResult> result = upgrade(settings());
			OtherSessions.await(() -> !this.events.of(SegmentRetried.class).isEmpty());
			assertThat(this.events.of(SegmentRetried.class).get(0).segment()).isEqualTo(2);
			other.rollback();
			result.get(20, TimeUnit.SECONDS);
		}
		assertThat(this.database.jdbc().sql("select id from t1 order by id").query(Integer.class).list())
			.containsExactly(7, 8);
	}

	@Test
	void javaRevisionRunsFromItsBeginningAgain() throws Exception {
		List<Integer> calls = new ArrayList<>();
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(settings())
			.listener(this.events)
			.migration(Blocked.class, () -> new Blocked(calls))
			.build();
		try (Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			CompletableFuture<MigrationResult> result = CompletableFuture.supplyAsync(() -> engine.upgrade("head"),
					this.worker);
			OtherSessions.await(() -> lastRetry().blocker() != null);
			assertThat(lastRetry().blocker()).extracting(OtherSession::pid).isEqualTo(OtherSessions.pid(other));
			other.rollback();
			result.get(20, TimeUnit.SECONDS);
		}
		assertThat(calls).hasSizeGreaterThanOrEqualTo(2);
		assertThat(this.database.jdbc().sql("select count(*) from t1").query(Integer.class).single()).isOne();
	}

	@Test
	void victimOfADeadlockIsTriedAgain() throws Exception {
		this.database.jdbc().sql("create table a (id int); create table b (id int)").update();
		this.files.add("r2", "r1", "lock table a; lock table b;", "");
		SegmentSettings patient = SegmentSettings.defaults().withLockTimeout(Duration.ofSeconds(20));
		try (Connection other = OtherSessions.begin(this.database.asAdministrator(),
				"set deadlock_timeout = '20s'; lock table b")) {
			CompletableFuture<MigrationResult> result = upgrade(settings().withSegments(patient));
			OtherSessions.await(() -> waitsForALock());
			ExecutorService second = Executors.newSingleThreadExecutor();
			try {
				second.submit(() -> {
					try (Statement statement = other.createStatement()) {
						return statement.execute("lock table a");
					}
				}).get(20, TimeUnit.SECONDS);
			}
			finally {
				second.shutdownNow();
			}
			other.rollback();
			assertThat(result.get(20, TimeUnit.SECONDS).after()).containsExactly("r2");
		}
		assertThat(this.events.of(SegmentRetried.class)).extracting(SegmentRetried::sqlState).containsOnly("40P01");
	}

	@Test
	void serialisationFailureIsTriedAgain() {
		this.files.add("r2", "r1", """
				do $$ begin
				  if nextval('attempts') < 3 then raise 'no' using errcode = '40001'; end if;
				end $$;""", "");
		this.database.jdbc().sql("create sequence attempts").update();
		assertThat(engine(settings()).upgrade("head").after()).containsExactly("r2");
		assertThat(this.events.of(SegmentRetried.class)).hasSize(2);
	}

	@Test
	void otherFailuresAreNotTriedAgain() {
		this.files.add("r2", "r1", "select 1 / 0;", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine(settings()).upgrade("head"))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("tried").doesNotContain("In the way"));
		assertThat(this.events.of(SegmentRetried.class)).isEmpty();
	}

	@Test
	void restCanBeInterrupted() throws SQLException {
		this.files.add("r2", "r1", "lock table t1 nowait;", "");
		RetrySettings retries = new RetrySettings(1, Duration.ZERO, 2, Duration.ofHours(1));
		Thread caller = Thread.currentThread();
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(settings().withRetries(retries))
			.listener((event) -> {
				if (event instanceof MigrationEvent.SegmentRetried) {
					caller.interrupt();
				}
			})
			.build();
		try (Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			assertThat(other.isClosed()).isFalse();
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
				.withMessageContaining("It was tried once");
			assertThat(Thread.interrupted()).isTrue();
		}
		assertThat(engine.applied(1)).extracting(AppliedRevision::outcome)
			.containsExactly(AppliedRevision.Outcome.FAILED);
	}

	private SegmentRetried lastRetry() {
		List<SegmentRetried> retries = this.events.of(SegmentRetried.class);
		return retries.isEmpty() ? NONE : retries.get(retries.size() - 1);
	}

	private boolean waitsForALock() {
		return this.database.jdbc()
			.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock' "
					+ "and datname = current_database())")
			.query(Boolean.class)
			.single();
	}

	private CompletableFuture<MigrationResult> upgrade(MigrationSettings settings) {
		MigrationEngine engine = engine(settings);
		return CompletableFuture.supplyAsync(() -> engine.upgrade("head"), this.worker);
	}

	private MigrationSettings settings() {
		return this.files.settings()
			.withSegments(SegmentSettings.defaults().withLockTimeout(Duration.ofMillis(600)))
			.withRetries(new RetrySettings(100, Duration.ofMillis(20), 1, Duration.ZERO));
	}

	private MigrationEngine engine(MigrationSettings settings) {
		return MigrationEngine.builder(this.database.dataSource()).settings(settings).listener(this.events).build();
	}

	@Revision(id = "j2", revises = "r1")
	static final class Blocked implements Migration {

		private final List<Integer> calls;

		Blocked(List<Integer> calls) {
			this.calls = calls;
		}

		@Override
		public void upgrade(Operations op) {
			this.calls.add(1);
			op.execute("create table j (id int)");
			op.jdbc().update("insert into t1 values (1)");
		}

	}

}
