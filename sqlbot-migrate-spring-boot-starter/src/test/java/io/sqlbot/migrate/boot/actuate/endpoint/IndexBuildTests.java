package io.sqlbot.migrate.boot.actuate.endpoint;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.HeldIndexBuild;
import io.sqlbot.migrate.boot.actuate.HttpCalls;
import io.sqlbot.migrate.boot.actuate.LockedDatabase;
import io.sqlbot.migrate.boot.actuate.RevisionFolder;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresChromium;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far PostgreSQL says that it is with an index.
 */
@PostgresTest
class IndexBuildTests {

	private static final String PAGE = "/actuator/migrations";

	private static final String INDEX = "#run .index";

	private static final int HELD_AT = 58;

	private final TestDatabase database;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	IndexBuildTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void endpointTellsThePhaseAndThePercent() throws Exception {
		try (ConfigurableApplicationContext context = start()) {
			try (HeldIndexBuild build = HeldIndexBuild.on(this.database)) {
				CompletableFuture<Void> run = upgrade(context);
				JsonNode index = awaitTheHeldRow(context);
				assertThat(index.path("phase").asString()).isEqualTo("building index: scanning table");
				assertThat(index.path("percent").asInt()).isBetween(HELD_AT, HELD_AT + 4);
				assertThat(index.path("total").asInt()).isGreaterThan(100);
				assertThat(index.path("done").asInt() * 100 / index.path("total").asInt())
					.isEqualTo(index.path("percent").asInt());
				build.release();
				run.get(30, TimeUnit.SECONDS);
				assertThat(index(context).isMissingNode()).isTrue();
			}
		}
	}

	@Test
	@RequiresChromium
	void pageShowsThePhaseAndThePercent() throws Exception {
		try (Browser browser = new Browser(); ConfigurableApplicationContext context = start()) {
			try (HeldIndexBuild build = HeldIndexBuild.on(this.database)) {
				CompletableFuture<Void> run;
				try (Connection writer = LockedDatabase.locking(this.database,
						HeldIndexBuild.TABLE + " in row exclusive mode")) {
					run = upgrade(context);
					browser.open(HttpCalls.to(context).base() + PAGE);
					browser.await(INDEX, "Index build: waiting for writers before build");
					assertThat(browser.text(INDEX)).doesNotContain("%");
					writer.rollback();
				}
				int percent = awaitTheHeldRow(context).path("percent").asInt();
				browser.await(INDEX, "Index build: scanning table, " + percent + "%");
				assertThat(browser.find("#run [aria-label='Index build']").getAttribute("aria-valuenow"))
					.isEqualTo(String.valueOf(percent));
				assertThat(browser.text("#run .statement")).startsWith("create index concurrently");
				assertThat(browser.screenshot("index-build")).isNotEmptyFile();
				build.release();
				run.get(30, TimeUnit.SECONDS);
				browser.await("#state", "Up to date");
				assertThat(browser.find("#run").isDisplayed()).isFalse();
			}
		}
	}

	private static CompletableFuture<Void> upgrade(ConfigurableApplicationContext context) {
		MigrationEngine engine = context.getBean(MigrationEngine.class);
		return CompletableFuture.runAsync(() -> engine.upgrade("head"));
	}

	private static JsonNode awaitTheHeldRow(ConfigurableApplicationContext context) {
		LockedDatabase.await(() -> index(context).path("percent").asInt() >= HELD_AT);
		return index(context);
	}

	private static JsonNode index(ConfigurableApplicationContext context) {
		return HttpCalls.to(context).json(PAGE).at("/contexts/application/beans/migrationEngine/run/index");
	}

	private ConfigurableApplicationContext start() {
		return TestApplication.on(this.database)
			.web(WebApplicationType.SERVLET)
			.properties("server.port=0", "management.endpoints.web.exposure.include=migrations")
			.run(new RevisionFolder(this.directory).add("4d07be19c3a2", "", "find readings", HeldIndexBuild.SQL)
				.location(), "--migrate.auto-upgrade=false", "--migrate.lock-timeout=60s");
	}

}
