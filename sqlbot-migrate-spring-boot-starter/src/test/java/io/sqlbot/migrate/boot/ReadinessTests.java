package io.sqlbot.migrate.boot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ReadinessTests {

	@Test
	void applicationLivesWhileItMigratesAndIsReadyAfterwards(TestDatabase database) {
		try (ConfigurableApplicationContext context = TestApplication.on(database, Probe.class, Observer.class)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--management.endpoint.health.probes.enabled=true")) {
			Observer observer = context.getBean(Observer.class);
			assertThat(observer.seen).containsExactly(
					"migration: LivenessState CORRECT, ReadinessState REFUSING_TRAFFIC, HTTP 200 and 503",
					"listener: LivenessState CORRECT, ReadinessState REFUSING_TRAFFIC, HTTP 200 and 503");
			assertThat(observer.look()).endsWith("ReadinessState ACCEPTING_TRAFFIC, HTTP 200 and 200");
		}
	}

	@Revision(id = "6f3081357e96", revises = TestApplication.SECOND)
	static class Probe implements Migration {

		private final Observer observer;

		Probe(Observer observer) {
			this.observer = observer;
		}

		@Override
		public void upgrade(Operations op) {
			this.observer.note("migration: ");
		}

	}

	static class Observer {

		private final List<String> seen = new ArrayList<>();

		private final ApplicationAvailability availability;

		private final Environment environment;

		Observer(ApplicationAvailability availability, Environment environment) {
			this.availability = availability;
			this.environment = environment;
		}

		@EventListener(ApplicationReadyEvent.class)
		void ready() {
			note("listener: ");
		}

		void note(String who) {
			this.seen.add(who + look());
		}

		String look() {
			return "LivenessState %s, ReadinessState %s, HTTP %d and %d".formatted(this.availability.getLivenessState(),
					this.availability.getReadinessState(), get("liveness"), get("readiness"));
		}

		private int get(String group) {
			String url = "http://localhost:" + this.environment.getRequiredProperty("local.server.port")
					+ "/actuator/health/" + group;
			try {
				return HttpClient.newHttpClient()
					.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
					.statusCode();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
