package io.sqlbot.migrate.boot.actuate.endpoint;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.HttpCalls;
import io.sqlbot.migrate.boot.actuate.RevisionFolder;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class EndpointSecurityTests {

	private static final String SECURED = "--" + TestApplication.EXCLUDE + TestApplication.USERS_OF_THE_SCHEMA;

	private static final String EXPOSED = "--management.endpoints.web.exposure.include=*";

	private final TestDatabase database;

	EndpointSecurityTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/json", "*/*" })
	void nobodyReadsAnythingByDefault(String accept) {
		try (ConfigurableApplicationContext context = start(SECURED)) {
			for (String path : paths()) {
				assertThat(HttpCalls.to(context).get(path, accept).statusCode()).as(path).isIn(302, 401);
			}
		}
		try (ConfigurableApplicationContext context = start()) {
			for (String path : paths()) {
				assertThat(HttpCalls.to(context).get(path, accept).statusCode()).as(path).isEqualTo(404);
			}
		}
	}

	@Test
	void exposedEndpointStillWantsALogin() {
		try (ConfigurableApplicationContext context = start(SECURED, EXPOSED, "--migrate.actuator.write=true",
				"--management.endpoint.migrations.access=unrestricted")) {
			HttpCalls calls = HttpCalls.to(context);
			for (String path : paths()) {
				assertThat(calls.get(path, "application/json").statusCode()).as(path).isEqualTo(401);
			}
			assertThat(calls.post("/actuator/migrations/downgrade", "{\"target\": \"base\"}").statusCode()).isIn(401,
					403);
			assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		}
	}

	@Test
	void secretsOfTheConnectionNeverShow() {
		String password = "s3cret-of-the-connection";
		try (ConfigurableApplicationContext context = start(EXPOSED, "--migrate.auto-upgrade=false",
				"--spring.datasource.url=jdbc:postgresql://localhost:1/none?password=" + password + "&user=nobody",
				"--spring.datasource.password=" + password, "--spring.datasource.hikari.connection-timeout=250",
				"--management.endpoint.health.show-details=always")) {
			HttpCalls calls = HttpCalls.to(context);
			String shown = calls.get("/actuator/migrations?graph=true", "application/json").body();
			assertThat(shown).contains("localhost:1").doesNotContain(password);
			assertThat(calls.get("/actuator/migrations/" + TestApplication.FIRST, "application/json").body())
				.contains("create table chat")
				.doesNotContain(password);
			assertThat(calls.get("/actuator/health", "application/json").body()).contains("migrationEngine")
				.doesNotContain(password);
		}
	}

	@Test
	void sensitiveRevisionHidesItsSql(@TempDir Path directory) {
		String location = new RevisionFolder(directory).add("open", "", "create a table", "create table t (id int);")
			.add("secret", "open", "set the key", "insert into t values (424242);", "-- sensitive: true")
			.location();
		try (ConfigurableApplicationContext context = start(EXPOSED, location)) {
			HttpCalls calls = HttpCalls.to(context);
			JsonNode shown = calls.json("/actuator/migrations/open");
			assertThat(shown.path("sql").asString()).contains("create table t");
			assertThat(shown.path("applied").asBoolean()).isTrue();
			JsonNode hidden = calls.json("/actuator/migrations/secret");
			assertThat(hidden.path("sensitive").asBoolean()).isTrue();
			assertThat(hidden.path("revision").asString()).isEqualTo("secret");
			assertThat(hidden.has("sql")).isFalse();
			assertThat(hidden.toString() + calls.json("/actuator/migrations?graph=true")).doesNotContain("424242");
		}
	}

	@Test
	void pageHasNoDataInItAndRunsNothingElse() {
		try (ConfigurableApplicationContext context = start(EXPOSED)) {
			HttpCalls calls = HttpCalls.to(context);
			String page = calls.get("/actuator/migrations", "text/html,application/xhtml+xml,*/*;q=0.8").body();
			assertThat(page).startsWith("<!doctype html>")
				.contains("default-src 'none'", "script-src 'sha256-")
				.doesNotContain("unsafe-", TestApplication.SECOND, "{{", "url(", "@import")
				// the name of SVG's elements is not called
				.doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg')")
				.doesNotContainPattern("(?:src|href)=\"(?!data:,\")");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "application/vnd.spring-boot.actuator.v2+json",
			"application/vnd.spring-boot.actuator.v3+json" })
	void programsGetJson(String accept) {
		try (ConfigurableApplicationContext context = start(EXPOSED)) {
			assertThat(HttpCalls.to(context).get("/actuator/migrations", accept)).satisfies((answer) -> {
				assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("json");
				assertThat(HttpCalls.json(answer).has("contexts")).isTrue();
			});
		}
	}

	@Test
	void unknownRevisionIsNotFound() {
		try (ConfigurableApplicationContext context = start(EXPOSED)) {
			HttpCalls calls = HttpCalls.to(context);
			assertThat(calls.get("/actuator/migrations/ffff00001111", "application/json").statusCode()).isEqualTo(404);
			assertThat(calls.get("/actuator/migrations/" + TestApplication.FIRST + "?engine=x", "application/json")
				.statusCode()).isEqualTo(404);
		}
	}

	private static List<String> paths() {
		return List.of("/actuator/migrations", "/actuator/migrations?graph=true",
				"/actuator/migrations/" + TestApplication.FIRST);
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return TestApplication.on(this.database)
			.web(WebApplicationType.SERVLET)
			.properties("server.port=0")
			.run(arguments);
	}

}
