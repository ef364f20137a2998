package io.sqlbot.migrate.boot.actuate;

import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

@PostgresTest
class MigrationMetricsTests {

	@Test
	void everyAppliedRevisionIsTimed(TestDatabase database) {
		try (ConfigurableApplicationContext context = TestApplication.on(database).run()) {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(timer(registry, "upgrade", "succeeded").count()).isEqualTo(2);
			context.getBean(MigrationEngine.class).downgrade("-1");
			assertThat(timer(registry, "downgrade", "succeeded").count()).isOne();
		}
	}

	@Test
	void failedRevisionIsTimedAsFailed(TestDatabase database) {
		try (ConfigurableApplicationContext context = TestApplication.on(database)
			.run("--migrate.target=2b7e4c913a52",
					"--migrate.locations=classpath:revisions/chat,classpath:revisions/failing")) {
			assertThat(catchException(() -> context.getBean(MigrationEngine.class).upgrade("head"))).isNotNull();
			assertThat(timer(context.getBean(MeterRegistry.class), "upgrade", "failed").count()).isOne();
		}
	}

	@Test
	void pendingRevisionsAreCounted(TestDatabase database) {
		assertThat(pending(database, "--migrate.auto-upgrade=false")).isEqualTo(2);
		assertThat(pending(database)).isZero();
	}

	@Test
	void pendingRevisionsAreUnknownWhereTheDatabaseIs(TestDatabase database) {
		assertThat(pending(database, "--migrate.auto-upgrade=false",
				"--migrate.locations=classpath:revisions/chat,classpath:revisions/heads"))
			.isNaN();
	}

	@Test
	void readersOfTheGaugeDoNotCrowdTheDatabase() {
		AtomicInteger questions = new AtomicInteger();
		PendingRevisionsGauge gauge = new PendingRevisionsGauge(questions::incrementAndGet);
		for (int reader = 0; reader < 100; reader++) {
			assertThat(gauge.value()).isOne();
		}
		assertThat(questions).hasValue(1);
	}

	@Test
	void nothingIsMeasuredWithoutMicrometer() {
		runner().withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(MigrationEngine.class)
				.doesNotHaveBean("migrationRevisionTimer"));
	}

	@Test
	void nothingIsMeasuredWithoutARegistry() {
		runner().run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(MigrationEngine.class)
			.doesNotHaveBean("migrationRevisionTimer"));
	}

	@Test
	void registryOfTheUserIsEnough() {
		runner().withBean(SimpleMeterRegistry.class)
			.run((context) -> assertThat(context).hasSingleBean(RevisionTimer.class)
				.hasSingleBean(PendingRevisionsGauge.class));
	}

	private static ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withBean(PGSimpleDataSource.class)
			.withPropertyValues("migrate.locations=classpath:revisions/chat")
			.withConfiguration(
					AutoConfigurations.of(MigrateAutoConfiguration.class, MigrationMetricsAutoConfiguration.class));
	}

	private static double pending(TestDatabase database, String... arguments) {
		try (ConfigurableApplicationContext context = TestApplication.on(database).run(arguments)) {
			return context.getBean(MeterRegistry.class).get("migrate.revisions.pending").gauge().value();
		}
	}

	private static Timer timer(MeterRegistry registry, String direction, String outcome) {
		return registry.get("migrate.revision").tags("direction", direction, "outcome", outcome).timer();
	}

}
