package io.sqlbot.migrate.boot.actuate.endpoint;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.HttpCalls;
import io.sqlbot.migrate.boot.actuate.LockedDatabase;
import io.sqlbot.migrate.boot.actuate.RevisionFolder;
import io.sqlbot.migrate.boot.actuate.state.RunTrackers;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabase;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class MigrationCommandsTests {

	private static final String WRITE = "--migrate.actuator.write=true";

	private static final String ACCESS = "--management.endpoint.migrations.access=unrestricted";

	private static final String OFF = "--migrate.auto-upgrade=false";

	private static final String UPGRADE = "/actuator/migrations/upgrade";

	private final TestDatabase database;

	MigrationCommandsTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@CsvSource({ "false, unrestricted", "true, read-only", "true,", "false," })
	void oneSwitchAloneIsNotEnough(String write, String access) {
		try (ConfigurableApplicationContext context = start(OFF, "--migrate.actuator.write=" + write,
				(access != null) ? "--management.endpoint.migrations.access=" + access : "--unrelated=true")) {
			assertThat(HttpCalls.to(context).post(UPGRADE, "{}").statusCode()).isEqualTo(405);
			assertThat(TestApplication.hasTable(this.database, "chat")).isFalse();
		}
	}

	@Test
	void upgradeDowngradeAndStampAnswerWhatTheyDid() {
		try (ConfigurableApplicationContext context = start(OFF, WRITE, ACCESS)) {
			HttpCalls calls = HttpCalls.to(context);
			HttpResponse<String> upgrade = calls.post(UPGRADE, "{}");
			assertThat(upgrade.statusCode()).as(upgrade.body()).isEqualTo(200);
			JsonNode answer = HttpCalls.json(upgrade);
			assertThat(answer.path("outcome").asString()).isEqualTo("succeeded");
			assertThat(answer.path("steps").size()).isEqualTo(2);
			assertThat(answer.path("after").path(0).asString()).isEqualTo(TestApplication.SECOND);
			HttpResponse<String> downgrade = calls.post("/actuator/migrations/downgrade", "{\"target\": \"-1\"}");
			assertThat(downgrade.statusCode()).as(downgrade.body()).isEqualTo(200);
			assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.FIRST);
			HttpResponse<String> stamp = calls.post("/actuator/migrations/stamp",
					"{\"target\": \"head\", \"engine\": \"migrationEngine\"}");
			assertThat(stamp.statusCode()).as(stamp.body()).isEqualTo(200);
			assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "upgrade | {\"target\": \"nonsense\"} | 400 | nonsense", "downgrade | {} | 400 | needs a target",
					"upgrade | {\"engine\": \"other\"} | 400 | no engine 'other'", "destroy | {} | 404 | destroy" })
	void whatCanNotBeUnderstoodIsRefused(String command, String body, int status, String error) {
		try (ConfigurableApplicationContext context = start(OFF, WRITE, ACCESS)) {
			HttpResponse<String> answer = HttpCalls.to(context).post("/actuator/migrations/" + command, body);
			assertThat(answer.statusCode()).isEqualTo(status);
			assertThat(HttpCalls.json(answer).path("error").asString()).contains(error);
			assertThat(HttpCalls.json(answer).path("action").asString()).isNotBlank();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", " ", "head,", ",head", "head,,base" })
	void stampWithAnEmptyTargetIsRefused(String target) {
		try (ConfigurableApplicationContext context = start(WRITE, ACCESS)) {
			HttpResponse<String> answer = HttpCalls.to(context)
				.post("/actuator/migrations/stamp", "{\"target\": \"" + target + "\"}");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
			assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		}
	}

	@Test
	void failureIsAnswered(@TempDir Path directory) {
		String location = new RevisionFolder(directory).add("broken", "", "break", "select 1 / 0;").location();
		try (ConfigurableApplicationContext context = start(OFF, WRITE, ACCESS, location)) {
			HttpResponse<String> answer = HttpCalls.to(context).post(UPGRADE, "{}");
			assertThat(answer.statusCode()).isEqualTo(500);
			assertThat(HttpCalls.json(answer).path("error").asString()).contains("division by zero");
		}
	}

	@Test
	void commandIsRefusedWhileAnotherSessionMigrates() throws SQLException {
		try (ConfigurableApplicationContext context = start(WRITE, ACCESS);
				Connection other = LockedDatabase.migratedByAnother(this.database)) {
			HttpResponse<String> answer = HttpCalls.to(context).post(UPGRADE, "{}");
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(HttpCalls.json(answer).path("error").asString()).contains("migrated just now", "pid", "billing");
			assertThat(other.isClosed()).isFalse();
		}
	}

	@Test
	void longCommandAnswersThatItGoesOn(@TempDir Path directory) throws Exception {
		RevisionFolder folder = new RevisionFolder(directory).add("r1", "", "first", "create table t (id int);")
			.add("r2", "r1", "second", "alter table t add name text;");
		try (ConfigurableApplicationContext context = start(folder.location(), "--migrate.target=r1",
				"--migrate.lock-timeout=60s")) {
			MigrationEngine engine = context.getBean(MigrationEngine.class);
			TrackedDatabase tracked = new TrackedDatabase("application",
					MigratedDatabase.declaredOnly("migrationEngine", engine),
					context.getBean(RunTrackers.class).of("migrationEngine"));
			CommandDesk desk = new CommandDesk(Duration.ofMillis(200));
			try (Connection blocker = LockedDatabase.locking(this.database, "t")) {
				WebEndpointResponse<Object> answer = desk.run(tracked, Command.UPGRADE, "head", "Ann");
				assertThat(answer.getStatus()).isEqualTo(202);
				LockedDatabase.await(() -> tracked.tracker().isActive());
				WebEndpointResponse<Object> second = desk.run(tracked, Command.UPGRADE, "head", "Ann");
				assertThat(second.getStatus()).isEqualTo(409);
				assertThat(((CommandAnswer) Objects.requireNonNull(answer.getBody())).outcome()).isEqualTo("running");
				blocker.rollback();
			}
			LockedDatabase.await(() -> TestApplication.versions(this.database).contains("r2"));
		}
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return TestApplication.on(this.database)
			.web(WebApplicationType.SERVLET)
			.properties("server.port=0", "management.endpoints.web.exposure.include=migrations")
			.run(arguments);
	}

}
