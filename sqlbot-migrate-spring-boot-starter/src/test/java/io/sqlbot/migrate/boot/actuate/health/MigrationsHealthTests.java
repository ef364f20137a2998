package io.sqlbot.migrate.boot.actuate.health;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.CountingDataSource;
import io.sqlbot.migrate.boot.actuate.HttpCalls;
import io.sqlbot.migrate.boot.actuate.LockedDatabase;
import io.sqlbot.migrate.boot.actuate.RevisionFolder;
import io.sqlbot.migrate.boot.actuate.state.RunTracker;
import io.sqlbot.migrate.boot.actuate.state.RunTrackerAutoConfiguration;
import io.sqlbot.migrate.boot.actuate.state.RunTrackers;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

@PostgresTest
class MigrationsHealthTests {

	private final TestDatabase database;

	MigrationsHealthTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void databaseAtItsTargetIsUp() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database).run()) {
			assertHealth(context, Status.UP, "current");
			assertThat(health(context).getDetails().get("migrationEngine")).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsEntry("pending", 0)
				.containsEntry("current", List.of(TestApplication.SECOND));
		}
	}

	@Test
	void databaseBehindIsOutOfService() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database)
			.run("--migrate.auto-upgrade=false")) {
			assertHealth(context, Status.OUT_OF_SERVICE, "behind");
		}
	}

	@Test
	void databaseAheadIsUpAsTheOldInstancesServeDuringARollout() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database).run()) {
			this.database.jdbc().sql("update alembic_version set version_num = 'ffff00001111'").update();
			assertHealth(context, Status.UP, "ahead");
		}
	}

	@Test
	void failureIsDownUntilItIsMended(@TempDir Path directory) {
		String location = new RevisionFolder(directory).add("r1", "", "first", "create table t (id int);")
			.add("r2", "r1", "second", "insert into missing values (1);")
			.location();
		try (ConfigurableApplicationContext context = TestApplication.on(this.database)
			.run(location, "--migrate.auto-upgrade=false")) {
			MigrationEngine engine = context.getBean(MigrationEngine.class);
			assertThat(catchException(() -> engine.upgrade("head"))).isNotNull();
			assertHealth(context, Status.DOWN, "failed");
			this.database.jdbc().sql("create table missing (id int)").update();
			engine.upgrade("head");
			assertHealth(context, Status.UP, "current");
		}
	}

	@Test
	void databaseThatIsAwayIsDown() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database)
			.run("--migrate.auto-upgrade=false", "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
					"--spring.datasource.hikari.connection-timeout=250")) {
			assertHealth(context, Status.DOWN, "unknown");
		}
	}

	@Test
	void runningMigrationIsOutOfService(@TempDir Path directory) throws Exception {
		String location = new RevisionFolder(directory).add("r1", "", "first", "create table t (id int);")
			.add("r2", "r1", "second", "alter table t add name text;")
			.location();
		try (ConfigurableApplicationContext context = TestApplication.on(this.database)
			.run(location, "--migrate.target=r1", "--migrate.lock-timeout=60s")) {
			MigrationEngine engine = context.getBean(MigrationEngine.class);
			CompletableFuture<Void> run;
			try (Connection blocker = LockedDatabase.locking(this.database, "t")) {
				run = CompletableFuture.runAsync(() -> engine.upgrade("head"));
				RunTracker tracker = context.getBean(RunTrackers.class).of("migrationEngine");
				LockedDatabase.await(tracker::isActive);
				assertHealth(context, Status.OUT_OF_SERVICE, "running");
				blocker.rollback();
			}
			run.get();
			assertHealth(context, Status.UP, "current");
		}
	}

	@Test
	void readinessGroupTakesIt() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--migrate.auto-upgrade=false",
					"--management.endpoint.health.group.readiness.include=readinessState,migrations",
					"--management.endpoint.health.probes.enabled=true")) {
			HttpCalls calls = HttpCalls.to(context);
			assertThat(calls.get("/actuator/health/readiness", "application/json").statusCode()).isEqualTo(503);
			assertThat(calls.get("/actuator/health/liveness", "application/json").statusCode()).isEqualTo(200);
			context.getBean(MigrationEngine.class).upgrade("head");
			LockedDatabase.await(() -> calls.get("/actuator/health/readiness", "application/json").statusCode() == 200);
		}
	}

	@Test
	void askersShareAQuery() {
		CountingDataSource dataSource = new CountingDataSource(this.database.dataSource());
		contextRunner().withBean("dataSource", DataSource.class, () -> dataSource).run((context) -> {
			MigrationsHealthIndicator indicator = context.getBean(MigrationsHealthIndicator.class);
			assertThat(dataSource.countDuring(() -> {
				for (int asker = 0; asker < 20; asker++) {
					indicator.health();
				}
			})).isLessThan(5);
		});
	}

	@Test
	void healthIsNotToldWhereItIsSwitchedOff() {
		ApplicationContextRunner runner = contextRunner().withBean("dataSource", DataSource.class,
				PGSimpleDataSource::new);
		runner.run((context) -> assertThat(context).hasSingleBean(MigrationsHealthIndicator.class));
		runner.withPropertyValues("management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsHealthIndicator.class));
	}

	private static ApplicationContextRunner contextRunner() {
		return new ApplicationContextRunner().withPropertyValues("migrate.locations=classpath:revisions/chat")
			.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class, RunTrackerAutoConfiguration.class,
					MigrationsHealthAutoConfiguration.class));
	}

	private static void assertHealth(ConfigurableApplicationContext context, Status status, String state) {
		LockedDatabase.await(() -> {
			Health health = health(context);
			return health.getStatus().equals(status)
					&& String.valueOf(health.getDetails().get("migrationEngine")).contains("state=" + state);
		});
	}

	private static Health health(ConfigurableApplicationContext context) {
		return context.getBean(MigrationsHealthIndicator.class).health();
	}

}
