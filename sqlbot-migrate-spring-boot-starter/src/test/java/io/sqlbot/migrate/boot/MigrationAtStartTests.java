package io.sqlbot.migrate.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class MigrationAtStartTests {

	private final TestDatabase database;

	MigrationAtStartTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void emptyDatabaseIsUpgradedToHead(CapturedOutput output) {
		start();
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		assertThat(TestApplication.hasTable(this.database, "chat")).isTrue();
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.contains(" INFO ")
			.matches(".*Database at head 2b7e4c913a52 \\(2 revisions applied just now in \\d+ ms\\)");
	}

	@Test
	void restartAppliesNothingTwice(CapturedOutput output) {
		start();
		start();
		assertThat(history()).containsExactly(TestApplication.FIRST, TestApplication.SECOND);
		assertThat(TestApplication.databaseLines(output)).hasSize(2)
			.last()
			.asString()
			.contains(" INFO ")
			.endsWith("Database at head 2b7e4c913a52 (nothing to apply)");
	}

	@Test
	void restartWithOneMoreRevisionAppliesThatOne(CapturedOutput output) {
		start();
		start("--migrate.locations=classpath:revisions/chat,classpath:revisions/pin");
		assertThat(history()).containsExactly(TestApplication.FIRST, TestApplication.SECOND, TestApplication.THIRD);
		assertThat(TestApplication.databaseLines(output)).last()
			.asString()
			.contains("Database at head 3c9d5e024b63 (1 revision applied just now in ");
	}

	@Test
	void targetBelowHeadIsWhereItStops(CapturedOutput output) {
		start("--migrate.target=" + TestApplication.FIRST);
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.FIRST);
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.contains("Database at 1f0c2a7d9e11 (1 revision applied just now in ");
	}

	@Test
	void databaseThatAlembicMigratedGoesOnFromThere(CapturedOutput output) {
		this.database.jdbc()
			.sql("create table alembic_version (version_num varchar(32) not null primary key)")
			.update();
		this.database.jdbc().sql("insert into alembic_version values (?)").param(TestApplication.FIRST).update();
		this.database.jdbc().sql("create table chat (id bigint primary key)").update();
		start();
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		assertThat(history()).containsExactly(TestApplication.SECOND);
		assertThat(TestApplication.databaseLines(output)).singleElement()
			.asString()
			.contains("Database at head 2b7e4c913a52 (1 revision applied just now in ");
	}

	@Test
	void poolOfOneConnectionIsEnough() {
		start("--spring.datasource.hikari.maximum-pool-size=1");
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void poolOfOneConnectionIsEnoughForAStatementOutsideATransaction() {
		start("--spring.datasource.hikari.maximum-pool-size=1",
				"--migrate.locations=classpath:revisions/chat,classpath:revisions/concurrent");
		assertThat(TestApplication.hasTable(this.database, "idx_chat_title")).isTrue();
	}

	@Test
	void dataSourceThatFetchesConnectionsLateIsFine() {
		start("--spring.datasource.connection-fetch=lazy");
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void lazyInitializationDoesNotKeepItFromHappening() {
		start("--spring.main.lazy-initialization=true");
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void connectionDetailsWinOverProperties() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database)
			.initializers((it) -> it.getBeanFactory().registerSingleton("details", new Details(this.database)))
			.run("--spring.datasource.url=jdbc:postgresql://localhost:1/none")) {
			assertThat(context.getBean(MigrationEngine.class).rows()).containsExactly(TestApplication.SECOND);
		}
	}

	@ParameterizedTest
	@ValueSource(classes = { Empty.class, TestApplication.class })
	void childContextsDoNotMigrateAgain(Class<?> child, CapturedOutput output) {
		ConfigurableApplicationContext context = TestApplication.on(this.database)
			.child(child)
			.web(WebApplicationType.NONE)
			.run();
		((ConfigurableApplicationContext) Objects.requireNonNull(context.getParent())).close();
		assertThat(TestApplication.databaseLines(output)).hasSize(1);
	}

	@Test
	void applicationWaitsEvenIfItsEventsGoToOtherThreads() {
		ConfigurableApplicationContext context = TestApplication.on(this.database, AsyncEvents.class).run();
		List<String> versions = TestApplication.versions(this.database);
		context.close();
		assertThat(versions).containsExactly(TestApplication.SECOND);
	}

	@Test
	void listenersAreTold() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Recorder.class).run()) {
			assertThat(context.getBean(Recorder.class).events).extracting((event) -> event.getClass().getSimpleName())
				.filteredOn((name) -> !name.equals("StatementStarted"))
				.containsExactly("PlanStarted", "StepStarted", "StepFinished", "StepStarted", "StepFinished",
						"PlanFinished");
		}
	}

	@Test
	void historyNamesTheApplicationsVersion() {
		start("--spring.application.version=4.2.0");
		assertThat(
				this.database.jdbc().sql("select application_version from migrate_history").query(String.class).set())
			.containsExactly("4.2.0");
	}

	@Test
	void engineOfTheUserIsTheOneThatMigrates() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, OwnEngine.class)
			.run("--migrate.locations=classpath:revisions/does-not-matter")) {
			assertThat(context.getBeansOfType(MigrationEngine.class)).containsOnlyKeys("ownEngine");
		}
		assertThat(this.database.jdbc().sql("select version_num from own_version").query(String.class).list())
			.containsExactly(TestApplication.SECOND);
	}

	private void start(String... arguments) {
		TestApplication.on(this.database).run(arguments).close();
	}

	private List<String> history() {
		return this.database.jdbc().sql("select revision from migrate_history order by id").query(String.class).list();
	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

	@Configuration(proxyBeanMethods = false)
	static class AsyncEvents {

		@Bean
		SimpleApplicationEventMulticaster applicationEventMulticaster() {
			SimpleApplicationEventMulticaster multicaster = new SimpleApplicationEventMulticaster();
			multicaster.setTaskExecutor(new SimpleAsyncTaskExecutor());
			return multicaster;
		}

	}

	static class Recorder implements MigrationListener {

		private final List<MigrationEvent> events = new ArrayList<>();

		@Override
		public void onEvent(MigrationEvent event) {
			this.events.add(event);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnEngine {

		@Bean
		MigrationEngine ownEngine(DataSource dataSource) {
			return MigrationEngine.builder(dataSource)
				.settings(MigrationSettings.defaults()
					.withLocations("classpath:revisions/chat")
					.withVersionTable("own_version", null))
				.build();
		}

	}

	record Details(TestDatabase database) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return this.database.user();
		}

		@Override
		public String getPassword() {
			return this.database.password();
		}

		@Override
		public String getJdbcUrl() {
			return this.database.url();
		}

	}

}
