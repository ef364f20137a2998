package io.sqlbot.migrate.boot.actuate.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.CountingDataSource;
import io.sqlbot.migrate.boot.actuate.state.RunTracker;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabase;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.DocumentationPage;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.json.BasicJsonTester;
import org.springframework.boot.test.json.JsonContent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

@PostgresTest
class MigrationsEndpointTests {

	private static final String ENGINE = "$.contexts.application.beans.migrationEngine";

	private final BasicJsonTester json = new BasicJsonTester(getClass());

	private final TestDatabase database;

	MigrationsEndpointTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void firstStartShowsWhatWasApplied() {
		JsonContent<Object> shown = startAndGet("--spring.application.version=4.2.0");
		assertThat(shown).extractingJsonPathStringValue(ENGINE + ".target").isEqualTo("head");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".current[*].revision")
			.containsExactly(TestApplication.SECOND);
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".heads[*].revision")
			.containsExactly(TestApplication.SECOND);
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".pending").isEmpty();
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".history[*].revision")
			.containsExactly(TestApplication.FIRST, TestApplication.SECOND);
		String entry = ENGINE + ".history[0]";
		assertThat(shown).extractingJsonPathStringValue(entry + ".message").isEqualTo("create the table of chats");
		assertThat(shown).extractingJsonPathStringValue(entry + ".direction").isEqualTo("upgrade");
		assertThat(shown).extractingJsonPathStringValue(entry + ".outcome").isEqualTo("succeeded");
		assertThat(shown).extractingJsonPathStringValue(entry + ".startedAt").matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
		assertThat(shown).extractingJsonPathStringValue(entry + ".appliedAt").matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
		assertThat(shown).extractingJsonPathNumberValue(entry + ".durationMs").isNotNull();
		assertThat(shown).extractingJsonPathStringValue(entry + ".databaseUser").isEqualTo(this.database.user());
		assertThat(shown).extractingJsonPathStringValue(entry + ".applicationVersion").isEqualTo("4.2.0");
		assertThat(shown).extractingJsonPathStringValue(entry + ".checksum").startsWith("v1:");
		assertThat(shown).extractingJsonPathStringValue(ENGINE + ".state").isEqualTo("current");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".unfinished").isEmpty();
		assertThat(shown).extractingJsonPathStringValue(ENGINE + ".lastUpgradeAt").isNotNull();
		assertThat(shown).doesNotHaveJsonPath(ENGINE + ".error");
		assertThat(shown).doesNotHaveJsonPath(ENGINE + ".run");
		assertThat(shown).doesNotHaveJsonPath(ENGINE + ".graph");
	}

	@Test
	void answerLooksAsDocumented() throws IOException {
		JsonNode documented = JsonMapper.shared()
			.readTree(DocumentationPage.read("actuator.md").examples("json").get(0));
		JsonNode shown = JsonMapper.shared().readTree(startAndGet("--spring.application.version=4.2.0").getJson());
		assertThat(names(documented)).isEqualTo(names(shown)).contains("/contexts/application/beans/migrationEngine");
		JsonNode engine = documented.at("/contexts/application/beans/migrationEngine");
		JsonNode real = shown.at("/contexts/application/beans/migrationEngine");
		assertThat(engine.at("/current/0/revision")).isEqualTo(real.at("/current/0/revision"));
		assertThat(engine.at("/history/0/message")).isEqualTo(real.at("/history/0/message"));
	}

	// all elements of an array in one
	private static Set<String> names(JsonNode node) {
		Set<String> names = new TreeSet<>();
		node.propertyStream().forEach((property) -> {
			names.add("/" + property.getKey());
			names(property.getValue()).forEach((name) -> names.add("/" + property.getKey() + name));
		});
		if (node.isArray()) {
			node.valueStream().forEach((element) -> names.addAll(names(element)));
		}
		return names;
	}

	@Test
	void restartChangesNothing() {
		String first = startAndGet().getJson();
		assertThat(startAndGet().getJson()).isEqualTo(first);
	}

	@Test
	void restartWithOneMoreRevisionShowsItAsTheThird() {
		startAndGet();
		JsonContent<Object> shown = startAndGet("--migrate.locations=classpath:revisions/chat,classpath:revisions/pin");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".current[*].message").containsExactly("pin chats");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".history[*].revision")
			.containsExactly(TestApplication.FIRST, TestApplication.SECOND, TestApplication.THIRD);
	}

	@Test
	void pendingRevisionsAreShownInTheirOrder() {
		JsonContent<Object> shown = startAndGet("--migrate.auto-upgrade=false");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".pending[*].revision")
			.containsExactly(TestApplication.FIRST, TestApplication.SECOND);
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".current").isEmpty();
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".history").isEmpty();
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
		assertThat(TestApplication.hasTable(this.database, "migrate_history")).isFalse();
	}

	@Test
	void unknownRevisionInTheDatabaseIsShownAsAnError() {
		startAndGet();
		this.database.jdbc().sql("update alembic_version set version_num = 'ffff00001111'").update();
		JsonContent<Object> shown = startAndGet("--migrate.auto-upgrade=false");
		assertThat(shown).extractingJsonPathStringValue(ENGINE + ".error").contains("ffff00001111", "does not have");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".current[*].revision").containsExactly("ffff00001111");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".history").hasSize(2);
	}

	@Test
	void severalHeadsAreShownAsAnError() {
		JsonContent<Object> shown = startAndGet("--migrate.auto-upgrade=false",
				"--migrate.locations=classpath:revisions/chat,classpath:revisions/heads");
		assertThat(shown).extractingJsonPathStringValue(ENGINE + ".error").contains("'head' means one head");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".heads").hasSize(2);
	}

	@Test
	void databaseThatIsAwayIsShownAsAnError() {
		JsonContent<Object> shown = startAndGet("--migrate.auto-upgrade=false",
				"--spring.datasource.url=jdbc:postgresql://localhost:1/none",
				"--spring.datasource.hikari.connection-timeout=250");
		assertThat(shown).extractingJsonPathStringValue(ENGINE + ".error").contains("localhost:1");
		assertThat(shown).extractingJsonPathArrayValue(ENGINE + ".heads").hasSize(1);
	}

	@Test
	void failedRevisionIsInTheHistory() {
		MigrationSettings settings = MigrationSettings.defaults()
			.withLocations("classpath:revisions/chat", "classpath:revisions/failing");
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource()).settings(settings).build();
		assertThat(catchException(() -> engine.upgrade("head"))).isNotNull();
		MigrationsDescriptor.EngineDescriptor shown = describe(engine);
		assertThat(shown.state()).isEqualTo("failed");
		assertThat(shown.unfinished()).singleElement()
			.satisfies((stopped) -> assertThat(stopped.error()).contains("chatt"));
		MigrationsDescriptor.HistoryDescriptor failed = shown.history().get(2);
		assertThat(failed.outcome()).isEqualTo("failed");
		assertThat(failed.appliedAt()).isNull();
		assertThat(failed.error()).contains("chatt");
	}

	@Test
	void askingCostsOneQueryAndCreatesNothing() {
		CountingDataSource dataSource = new CountingDataSource(this.database.dataSource());
		MigrationEngine engine = engineOn(dataSource);
		assertThat(dataSource.countDuring(() -> describe(engine))).isOne();
		assertThat(TestApplication.hasTable(this.database, "alembic_version")).isFalse();
		engine.upgrade("head");
		assertThat(dataSource.countDuring(() -> describe(engine))).isOne();
		this.database.jdbc().sql("update alembic_version set version_num = 'ffff00001111'").update();
		assertThat(dataSource.countDuring(() -> describe(engine))).isOne();
	}

	@Test
	void databaseOfAlembicIsShownWithoutAHistory() {
		this.database.jdbc().sql("create table alembic_version (version_num varchar(32) primary key)").update();
		this.database.jdbc().sql("insert into alembic_version values (?)").param(TestApplication.FIRST).update();
		CountingDataSource dataSource = new CountingDataSource(this.database.dataSource());
		MigrationEngine engine = engineOn(dataSource);
		assertThat(dataSource.countDuring(() -> assertThat(describe(engine).current()).singleElement()
			.extracting(MigrationsDescriptor.RevisionDescriptor::revision)
			.isEqualTo(TestApplication.FIRST))).isEqualTo(2);
		assertThat(TestApplication.hasTable(this.database, "migrate_history")).isFalse();
	}

	@Test
	void enginesOfParentContextsAreShown() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(MigrationSettings.defaults().withLocations("classpath:revisions/chat"))
			.build();
		try (GenericApplicationContext parent = new GenericApplicationContext();
				GenericApplicationContext child = new GenericApplicationContext(parent)) {
			parent.setId("parent");
			parent.registerBean("parentEngine", MigrationEngine.class, () -> engine);
			child.setId("child");
			parent.refresh();
			child.refresh();
			MigrationsDescriptor shown = new MigrationsEndpoint(child).migrations();
			assertThat(shown.contexts()).containsOnlyKeys("child", "parent");
			assertThat(shown.contexts().get("child")).satisfies((context) -> {
				assertThat(context.beans()).isEmpty();
				assertThat(context.parentId()).isEqualTo("parent");
			});
			assertThat(shown.contexts().get("parent"))
				.satisfies((context) -> assertThat(context.beans()).containsOnlyKeys("parentEngine"));
		}
	}

	@Test
	void nothingCanBeWritten() throws IOException, InterruptedException {
		try (ConfigurableApplicationContext context = start()) {
			HttpRequest post = HttpRequest.newBuilder(uri(context)).POST(BodyPublishers.ofString("{}")).build();
			assertThat(HttpClient.newHttpClient().send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
		}
	}

	private static MigrationEngine engineOn(DataSource dataSource) {
		return MigrationEngine.builder(dataSource)
			.settings(MigrationSettings.defaults().withLocations("classpath:revisions/chat"))
			.build();
	}

	private static MigrationsDescriptor.EngineDescriptor describe(MigrationEngine engine) {
		MigratedDatabase database = MigratedDatabase.declaredOnly("migrationEngine", engine);
		return new EngineView(new TrackedDatabase("application", database, new RunTracker())).describe(100, false);
	}

	private JsonContent<Object> startAndGet(String... arguments) {
		try (ConfigurableApplicationContext context = start(arguments)) {
			HttpResponse<String> response = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(uri(context)).build(), BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(200);
			return this.json.from(response.body());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return TestApplication.on(this.database)
			.web(WebApplicationType.SERVLET)
			.properties("server.port=0", "management.endpoints.web.exposure.include=migrations")
			.run(arguments);
	}

	private static URI uri(ConfigurableApplicationContext context) {
		return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")
				+ "/actuator/migrations");
	}

}
