package io.sqlbot.migrate.boot;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.sqlbot.migrate.boot.event.DatabaseStampedEvent;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.LockNotObtainedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an application learns of stamps, its own and those of others.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class StampTests {

	private static final String LOCK = "select pg_advisory_xact_lock(('x' || substr(encode(sha256("
			+ "'sqlbot-migrate:\"public\".\"alembic_version\"'::bytea), 'hex'), 1, 16))::bit(64)::bigint)";

	private final TestDatabase database;

	// its thread lives on, so that it does not tell when the stamp is over
	private final ExecutorService worker = Executors.newSingleThreadExecutor();

	StampTests(TestDatabase database) {
		this.database = database;
	}

	@AfterEach
	void stop() {
		this.worker.shutdownNow();
	}

	@Test
	void stampIsPublished() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Recorder.class).run()) {
			context.getBean(MigrationEngine.class).stamp(TestApplication.FIRST);
			assertThat(context.getBean(Recorder.class).events).singleElement().satisfies((event) -> {
				assertThat(event.engine()).isEqualTo("migrationEngine");
				assertThat(event.before()).isEqualTo(Set.of(TestApplication.SECOND));
				assertThat(event.after()).isEqualTo(Set.of(TestApplication.FIRST));
				assertThat(event.duration()).isPositive();
			});
		}
	}

	@Test
	void healthIsUpAsSoonAsAStampGaveUpWaiting() throws Exception {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database).run("--migrate.lock.wait=2s");
				Connection holder = locked()) {
			HealthIndicator health = health(context);
			assertThat(status(health)).isEqualTo(Status.UP);
			Future<?> stamp = this.worker
				.submit(() -> context.getBean(MigrationEngine.class).stamp(TestApplication.FIRST));
			await(() -> status(health).equals(Status.OUT_OF_SERVICE));
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> stamp.get(20, TimeUnit.SECONDS))
				.withCauseInstanceOf(LockNotObtainedException.class);
			holder.rollback();
			await(() -> status(health).equals(Status.UP));
		}
	}

	@Test
	void startThatWaitsIsReadySoonAfterSomebodyElseStampedTheDatabase(CapturedOutput output) throws Exception {
		try (Connection holder = locked()) {
			Future<ConfigurableApplicationContext> start = this.worker
				.submit(() -> TestApplication.on(this.database).run());
			await(() -> output.getOut().contains("Waiting since "));
			execute(holder, "create table alembic_version (version_num varchar(255) primary key)");
			execute(holder, "insert into alembic_version values ('" + TestApplication.SECOND + "')");
			holder.commit();
			long free = System.nanoTime();
			try (ConfigurableApplicationContext context = start.get(20, TimeUnit.SECONDS)) {
				assertThat(Duration.ofNanos(System.nanoTime() - free)).isLessThan(Duration.ofSeconds(10));
				assertThat(context.isActive()).isTrue();
			}
		}
		assertThat(output).contains("Database at head 2b7e4c913a52 (another instance brought it there)");
		assertThat(TestApplication.hasTable(this.database, "chat")).isFalse();
	}

	private Connection locked() throws SQLException {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		execute(connection, LOCK);
		return connection;
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static HealthIndicator health(ConfigurableApplicationContext context) {
		return (HealthIndicator) Objects
			.requireNonNull(context.getBean(HealthContributorRegistry.class).getContributor("migrations"));
	}

	private static Status status(HealthIndicator health) {
		return Objects.requireNonNull(health.health()).getStatus();
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
			Thread.onSpinWait();
		}
	}

	static class Recorder {

		private final List<DatabaseStampedEvent> events = new ArrayList<>();

		@EventListener
		void record(DatabaseStampedEvent event) {
			this.events.add(event);
		}

	}

}
