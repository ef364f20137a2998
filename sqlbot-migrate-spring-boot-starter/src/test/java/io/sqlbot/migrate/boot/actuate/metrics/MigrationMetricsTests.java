package io.sqlbot.migrate.boot.actuate.metrics;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.RetrySettings;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.state.RecentAnswer;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;
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
	void ageOfTheLastUpgradeIsTold(TestDatabase database) {
		try (ConfigurableApplicationContext context = TestApplication.on(database)
			.run("--migrate.auto-upgrade=false")) {
			assertThat(gauge(context, "migrate.upgrade.age")).isNaN();
		}
		try (ConfigurableApplicationContext context = TestApplication.on(database).run()) {
			database.jdbc().sql("update migrate_history set started = started - interval '1 hour'").update();
			assertThat(gauge(context, "migrate.upgrade.age")).isBetween(3600.0, 3720.0);
		}
	}

	@Test
	void eachRunAndEachRevisionIsObservedOnce(TestDatabase database) {
		try (ConfigurableApplicationContext context = TestApplication.on(database).run()) {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("migrate.plan")
				.tags("engine", "migrationEngine", "direction", "upgrade", "outcome", "succeeded", "error", "none")
				.timer()
				.count()).isOne();
			assertThat(registry.get("migrate.revision").timers()).singleElement()
				.satisfies((timer) -> assertThat(timer.count()).isEqualTo(2));
			assertThat(registry.get("migrate.revision.active").longTaskTimer().activeTasks()).isZero();
		}
	}

	@Test
	void revisionsAreChildrenOfTheirRunAndNameThemselves(TestDatabase database) {
		Recorder recorder = new Recorder();
		MigrationEngineBuilder builder = MigrationEngine.builder(database.dataSource())
			.settings(MigrationSettings.defaults().withLocations("classpath:revisions/chat"));
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(recorder);
		new MigrationObservations(registry).customize("billing", builder);
		builder.build().upgrade("head");
		assertThat(recorder.stopped).extracting(Observation.Context::getName)
			.containsExactly("migrate.revision", "migrate.revision", "migrate.plan");
		assertThat(recorder.stopped.get(0).getHighCardinalityKeyValue("revision"))
			.isEqualTo(KeyValue.of("revision", TestApplication.FIRST));
		assertThat(recorder.stopped.get(0).getParentObservation()).isNotNull();
		assertThat(recorder.stopped.get(2).getLowCardinalityKeyValues()).containsExactlyInAnyOrder(
				KeyValue.of("engine", "billing"), KeyValue.of("direction", "upgrade"),
				KeyValue.of("outcome", "succeeded"));
		assertThat(registry.getCurrentObservation()).isNull();
	}

	@Test
	void failureEndsTheObservations(TestDatabase database) {
		Recorder recorder = new Recorder();
		MigrationEngineBuilder builder = MigrationEngine.builder(database.dataSource())
			.settings(MigrationSettings.defaults()
				.withLocations("classpath:revisions/chat", "classpath:revisions/failing"));
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(recorder);
		new MigrationObservations(registry).customize("billing", builder);
		MigrationEngine engine = builder.build();
		assertThat(catchException(() -> engine.upgrade("head"))).isNotNull();
		assertThat(recorder.stopped).extracting((it) -> it.getLowCardinalityKeyValue("outcome"))
			.containsExactly(KeyValue.of("outcome", "succeeded"), KeyValue.of("outcome", "succeeded"),
					KeyValue.of("outcome", "failed"), KeyValue.of("outcome", "failed"));
		assertThat(recorder.stopped.get(3).getError()).isNotNull();
		assertThat(registry.getCurrentObservation()).isNull();
	}

	@Test
	void retriesAreCounted(TestDatabase database) throws Exception {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		MigrationSettings settings = MigrationSettings.defaults()
			.withLocations("classpath:revisions/chat")
			.withSegments(new SegmentSettings(TransactionMode.PER_SEGMENT, Duration.ofMillis(100), Duration.ZERO, null))
			.withRetries(new RetrySettings(2, Duration.ofMillis(10), 1, Duration.ZERO));
		MigrationEngineBuilder builder = MigrationEngine.builder(database.dataSource()).settings(settings);
		new MigrationMeters(registry, true).customize("billing", builder);
		MigrationEngine engine = builder.build();
		engine.upgrade(TestApplication.FIRST);
		try (Connection blocker = database.dataSource().getConnection()) {
			blocker.setAutoCommit(false);
			blocker.createStatement().execute("lock table chat");
			assertThat(catchException(() -> engine.upgrade("head"))).isNotNull();
		}
		assertThat(registry.get("migrate.retries")
			.tags("engine", "billing", "direction", "upgrade", "reason", "lock_timeout")
			.counter()
			.count()).isOne();
	}

	@Test
	void readersDoNotCrowdTheDatabase() {
		AtomicInteger questions = new AtomicInteger();
		RecentAnswer<Integer> answer = new RecentAnswer<>(Duration.ofMinutes(1), questions::incrementAndGet);
		for (int reader = 0; reader < 100; reader++) {
			assertThat(answer.get()).isOne();
		}
		assertThat(questions).hasValue(1);
	}

	@Test
	void oldAnswerIsAskedForAgain() {
		AtomicInteger questions = new AtomicInteger();
		RecentAnswer<Integer> answer = new RecentAnswer<>(Duration.ZERO, questions::incrementAndGet);
		answer.get();
		assertThat(answer.get()).isEqualTo(2);
	}

	@Test
	void nothingIsMeasuredWithoutMicrometer() {
		runner().withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(MigrationEngine.class)
				.doesNotHaveBean("migrationMeters"));
	}

	@Test
	void nothingIsMeasuredWithoutARegistry() {
		runner().run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(MigrationEngine.class)
			.doesNotHaveBean("migrationMeters")
			.doesNotHaveBean("migrationObservations"));
	}

	@Test
	void registryOfTheUserIsEnough(TestDatabase database) {
		runner().withBean(SimpleMeterRegistry.class)
			.withAllowBeanDefinitionOverriding(true)
			.withBean("dataSource", DataSource.class, database::dataSource)
			.run((context) -> {
				context.getBean(MigrationEngine.class).upgrade("head");
				assertThat(timer(context.getBean(MeterRegistry.class), "upgrade", "succeeded").count()).isEqualTo(2);
			});
	}

	private static ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withBean("dataSource", DataSource.class, PGSimpleDataSource::new)
			.withPropertyValues("migrate.locations=classpath:revisions/chat")
			.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class,
					MigrationMetricsAutoConfiguration.class, MigrationObservationAutoConfiguration.class));
	}

	private static double pending(TestDatabase database, String... arguments) {
		try (ConfigurableApplicationContext context = TestApplication.on(database).run(arguments)) {
			return gauge(context, "migrate.revisions.pending");
		}
	}

	private static double gauge(ConfigurableApplicationContext context, String name) {
		return context.getBean(MeterRegistry.class).get(name).tag("engine", "migrationEngine").gauge().value();
	}

	private static Timer timer(MeterRegistry registry, String direction, String outcome) {
		return registry.get("migrate.revision").tags("direction", direction, "outcome", outcome).timer();
	}

	private static final class Recorder implements ObservationHandler<Observation.Context> {

		private final List<Observation.Context> stopped = new ArrayList<>();

		@Override
		public void onStop(Observation.Context context) {
			this.stopped.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
