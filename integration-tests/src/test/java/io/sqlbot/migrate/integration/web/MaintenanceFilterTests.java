package io.sqlbot.migrate.integration.web;

import java.net.http.HttpResponse;
import java.util.List;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class MaintenanceFilterTests {

	private final TestDatabase database;

	MaintenanceFilterTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@EnumSource
	void requestsAreRefusedUntilTheMigrationEnds(Stack stack) throws Exception {
		try (HeldMigration migration = new HeldMigration(stack, this.database,
				"--migrate.maintenance-filter.retry-after=7s")) {
			HttpResponse<String> refused = migration.get("/hello?name=any");
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().map()).containsEntry("retry-after", List.of("7"))
				.containsEntry("cache-control", List.of("no-store"));
			assertThat(refused.body()).isEqualTo("The database is being upgraded. Try again in 7 seconds.\n");
			assertThat(migration.get("/nowhere").statusCode()).isEqualTo(503);
			assertThat(migration.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
			assertThat(migration.get("/actuator/health/readiness")).satisfies((answer) -> {
				assertThat(answer.statusCode()).isEqualTo(503);
				assertThat(answer.body()).contains("OUT_OF_SERVICE");
				assertThat(answer.headers().map()).doesNotContainKey("retry-after");
			});
			migration.finish();
			assertThat(migration.get("/hello").body()).isEqualTo("Hello");
			assertThat(migration.get("/nowhere").statusCode()).isEqualTo(404);
			assertThat(migration.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "WEBFLUX, --spring.webflux.base-path=/app, /app",
			"WEBFLUX, --management.endpoint.health.probes.add-additional-paths=true, ''",
			"JERSEY, --spring.jersey.application-path=/app, /app",
			"JERSEY, '--spring.jersey.type=filter,--server.servlet.register-default-servlet=true', ''",
			"JERSEY, '--spring.jersey.type=filter,--server.servlet.register-default-servlet=true,"
					+ "--spring.jersey.application-path=/app', /app",
			"JERSEY, --server.servlet.context-path=/app, /app" })
	void actuatorPassesWhereverItIs(Stack stack, String arguments, String parent) throws Exception {
		try (HeldMigration migration = new HeldMigration(stack, this.database, arguments.split(","))) {
			assertThat(migration.get(parent + "/actuator/health/liveness").statusCode()).isEqualTo(200);
			assertThat(migration.get(parent + "/hello").statusCode()).isEqualTo(503);
			migration.finish();
			assertThat(migration.get(parent + "/hello").body()).isEqualTo("Hello");
		}
	}

}
