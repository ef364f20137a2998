package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SegmentWatchTests {

	private static final RevisionInfo REVISION = new RevisionInfo("a1", List.of(), List.of(), List.of(), "", null,
			"a1.sql");

	private final TestDatabase database;

	private final Queue<MigrationEvent> events = new ConcurrentLinkedQueue<>();

	private final Queue<String> queries = new ConcurrentLinkedQueue<>();

	private final AtomicInteger borrowed = new AtomicInteger();

	private final ExecutorService worker = Executors.newSingleThreadExecutor();

	private final SegmentWatch watch;

	SegmentWatchTests(TestDatabase database) {
		this.database = database;
		this.watch = new SegmentWatch(new DelegatingDataSource(database.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				SegmentWatchTests.this.borrowed.incrementAndGet();
				return super.getConnection();
			}
		}, this.events::add);
	}

	@AfterEach
	void end() {
		this.watch.close();
		this.worker.shutdownNow();
	}

	@Test
	void sessionInTheWayIsSeenWhileItIsInTheWay() throws Exception {
		this.database.jdbc().sql("create table t (id int)").update();
		try (Connection holder = begin("lock table t");
				Connection waiter = begin("select 1");
				WatchedSegment segment = watch(waiter, Duration.ofMillis(100))) {
			Future<?> waiting = run(waiter, "alter table t add column n int");
			await(() -> segment.blocker(System.nanoTime()) != null);
			OtherSession blocker = Objects.requireNonNull(segment.blocker(System.nanoTime()));
			assertThat(blocker.pid()).isEqualTo(pid(holder));
			assertThat(blocker.query()).isEqualTo("lock table t");
			assertThat(blocker.age()).isPositive();
			assertThat(segment.blocker(System.nanoTime() + TimeUnit.MINUTES.toNanos(1))).isNull();
			holder.rollback();
			waiting.get(10, TimeUnit.SECONDS);
		}
	}

	@Test
	void progressOfAnIndexIsTold() throws Exception {
		this.database.jdbc().sql("""
				create table t as select generate_series(1, 100) as id;
				create function slow(id int) returns int immutable language plpgsql
				    as $$ begin perform pg_sleep(0.05); return id; end $$""").update();
		try (Connection builder = begin("select 1"); WatchedSegment segment = watch(builder, Duration.ZERO)) {
			run(builder, "create index on t (slow(id))").get(20, TimeUnit.SECONDS);
			assertThat(segment.blocker(System.nanoTime())).isNull();
		}
		assertThat(this.events).isNotEmpty().allSatisfy((event) -> {
			assertThat(event).isInstanceOf(MigrationEvent.IndexProgress.class);
			assertThat(((MigrationEvent.IndexProgress) event).phase()).startsWith("building index");
		});
	}

	@Test
	void whatTheSessionIsAtWorkOnIsTold() throws Exception {
		try (Connection sleeper = begin("select 1"); WatchedSegment segment = watch(sleeper, Duration.ofMillis(20))) {
			run(sleeper, "select pg_sleep(0.5)").get(20, TimeUnit.SECONDS);
			assertThat(segment.blocker(System.nanoTime())).isNull();
		}
		assertThat(this.queries).contains("select pg_sleep(0.5)");
	}

	@Test
	void quickSegmentCostsNoConnection() throws SQLException {
		try (Connection connection = begin("select 1"); WatchedSegment segment = watch(connection, Duration.ZERO)) {
			assertThat(segment.blocker(System.nanoTime())).isNull();
		}
		this.watch.close();
		assertThat(this.borrowed).hasValue(0);
	}

	@Test
	void connectionIsGivenBackWhenTheSegmentIsDone() throws SQLException {
		try (Connection connection = begin("select 1");
				WatchedSegment segment = watch(connection, Duration.ofMillis(20))) {
			await(() -> this.borrowed.get() == 1);
			assertThat(segment.blocker(System.nanoTime())).isNull();
		}
		this.watch.close();
		assertThat(this.borrowed).hasValue(1);
	}

	@Test
	void missingSecondConnectionIsAskedForOnceOnly() throws SQLException {
		AtomicInteger asked = new AtomicInteger();
		SegmentWatch lonely = new SegmentWatch(new DelegatingDataSource(this.database.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				asked.incrementAndGet();
				throw new SQLException("none left");
			}
		}, this.events::add);
		try (Connection connection = begin("select 1");
				WatchedSegment segment = lonely.begin(pid(connection), Duration.ofMillis(2), REVISION,
						Direction.UPGRADE, this.queries::add)) {
			await(lonely::isUnavailable);
			segment.look();
			assertThat(segment.blocker(System.nanoTime())).isNull();
		}
		lonely.close();
		assertThat(asked).hasValue(1);
	}

	private WatchedSegment watch(Connection connection, Duration lockTimeout) throws SQLException {
		return this.watch.begin(pid(connection), lockTimeout, REVISION, Direction.UPGRADE, this.queries::add);
	}

	private Connection begin(String sql) throws SQLException {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		return connection;
	}

	private Future<?> run(Connection connection, String sql) {
		return this.worker.submit(() -> {
			try (Statement statement = connection.createStatement()) {
				return statement.execute(sql);
			}
		});
	}

	private static int pid(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getBackendPID();
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
			Thread.onSpinWait();
		}
	}

}
