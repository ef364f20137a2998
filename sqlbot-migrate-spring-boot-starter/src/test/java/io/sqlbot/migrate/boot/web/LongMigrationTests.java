package io.sqlbot.migrate.boot.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class LongMigrationTests {

	private static final String FILTER = "--migrate.maintenance-filter.enabled=true";

	private static final String LIVE = "/actuator/health/liveness";

	private static final String READY = "/actuator/health/readiness";

	private final TestDatabase database;

	LongMigrationTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void applicationLivesAndIsNotReadyUntilTheMigrationEnds() throws Exception {
		try (LongMigration migration = new LongMigration(this.database).awaitBegin()) {
			for (int probe = 0; probe < 5; probe++) {
				assertThat(migration.status(LIVE)).isEqualTo(200);
				assertThat(migration.status(READY)).isEqualTo(503);
			}
			assertThat(migration.status("/hello")).as("without a filter").isEqualTo(200);
			migration.finish().join();
			assertThat(migration.status(LIVE)).isEqualTo(200);
			assertThat(migration.status(READY)).isEqualTo(200);
			assertThat(migration.availability()).containsExactly("CORRECT", "ACCEPTING_TRAFFIC");
		}
	}

	@Test
	void filterRefusesRequestsUntilTheMigrationEnds() throws Exception {
		try (LongMigration migration = new LongMigration(this.database, FILTER,
				"--migrate.maintenance-filter.retry-after=6500ms", "--management.endpoints.web.exposure.include=*")
			.awaitBegin()) {
			HttpResponse<String> refused = migration.get("/hello?name=any");
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().map()).containsEntry("retry-after", List.of("7"))
				.containsEntry("cache-control", List.of("no-store"));
			assertThat(refused.body()).isEqualTo("The database is being upgraded. Try again in 7 seconds.\n");
			assertThat(migration.status("/actuatorish")).isEqualTo(503);
			assertThat(migration.status("/nowhere")).isEqualTo(503);
			assertThat(migration.status(LIVE)).isEqualTo(200);
			HttpResponse<String> readiness = migration.get(READY);
			assertThat(readiness.statusCode()).isEqualTo(503);
			assertThat(readiness.body()).contains("OUT_OF_SERVICE");
			assertThat(migration.status("/actuator")).isEqualTo(200);
			assertThat(migration.status("/actuator/migrations")).isEqualTo(200);
			migration.finish().join();
			assertThat(migration.get("/hello").body()).isEqualTo("Hello");
			assertThat(migration.status("/nowhere")).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@CsvSource({ "--management.endpoints.web.base-path=/, /health/liveness",
			"--management.endpoints.web.base-path=/manage, /manage/health/liveness",
			"--management.endpoints.web.path-mapping.health=alive, /actuator/alive/liveness",
			"--management.endpoint.health.probes.add-additional-paths=true, /livez",
			"--server.servlet.context-path=/app, /app/actuator/health/liveness",
			"--spring.mvc.servlet.path=/mvc, /mvc/actuator/health/liveness" })
	void filterFindsTheActuatorWhereverItIs(String argument, String liveness) throws Exception {
		try (LongMigration migration = new LongMigration(this.database, FILTER, argument).awaitBegin()) {
			assertThat(migration.status(liveness)).isEqualTo(200);
			String parent = liveness.startsWith("/app/") ? "/app" : liveness.startsWith("/mvc/") ? "/mvc" : "";
			assertThat(migration.status(parent + "/hello")).isEqualTo(503);
			migration.finish().join();
			assertThat(migration.status(parent + "/hello")).isEqualTo(200);
		}
	}

	@Test
	void managementPortIsOpenAndTheOtherOneIsNot() throws Exception {
		try (LongMigration migration = new LongMigration(this.database, FILTER, "--management.server.port=0",
				"--management.endpoint.health.probes.add-additional-paths=true")
			.awaitBegin()) {
			assertThat(migration.get("management", LIVE).statusCode()).isEqualTo(200);
			assertThat(migration.get("management", READY).statusCode()).isEqualTo(503);
			assertThat(migration.status("/livez")).isEqualTo(200);
			assertThat(migration.status("/readyz")).isEqualTo(503);
			assertThat(migration.get("/readyz").headers().map()).doesNotContainKey("retry-after");
			assertThat(migration.get("/hello").headers().map()).containsKey("retry-after");
			assertThat(migration.get(LIVE).headers().map()).as("another application's path").containsKey("retry-after");
			migration.finish().join();
			assertThat(migration.get("management", READY).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void filterLetsRequestsPassWhereNothingIsUpgradedWhenReady() throws Exception {
		TestApplication.on(this.database).run().close();
		try (LongMigration migration = new LongMigration(this.database, FILTER, "--migrate.auto-upgrade=false")) {
			migration.finish().join();
			assertThat(migration.status("/hello")).isEqualTo(200);
		}
	}

	@Test
	void nobodyListensWhileTheInitializerMigrates() throws Exception {
		int port = freePort();
		try (LongMigration migration = new LongMigration(this.database, FILTER, "--server.port=" + port,
				"--migrate.auto-upgrade-phase=initializer")
			.awaitBegin()) {
			assertThat(migration.isListening()).isFalse();
			assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(port));
			assertThat(migration.availability()).isEmpty();
			migration.finish().join();
			assertThat(migration.status(LIVE)).isEqualTo(200);
			assertThat(migration.status(READY)).isEqualTo(200);
			assertThat(migration.status("/hello")).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "ready", "initializer" })
	void failedMigrationIsNeverReadyAndEndsTheServer(String phase) throws Exception {
		int port = freePort();
		try (LongMigration migration = new LongMigration(this.database, FILTER, "--server.port=" + port,
				"--migrate.auto-upgrade-phase=" + phase)
			.awaitBegin()) {
			if (phase.equals("ready")) {
				assertThat(migration.status(LIVE)).isEqualTo(200);
				assertThat(migration.status(READY)).isEqualTo(503);
			}
			assertThat(migration.fail("on purpose")).failsWithin(Duration.ofMinutes(1))
				.withThrowableThat()
				.withStackTraceContaining(RevisionFailedException.class.getName());
			assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(port));
			assertThat(migration.availability()).doesNotContain("ACCEPTING_TRAFFIC", "BROKEN");
			assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		}
	}

	private static void connect(int port) throws IOException {
		new Socket(InetAddress.getLoopbackAddress(), port).close();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
