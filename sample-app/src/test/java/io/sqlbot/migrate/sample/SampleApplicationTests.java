package io.sqlbot.migrate.sample;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SampleApplicationTests {

	private static final String ENGINE = "$.contexts['sqlbot-sample'].beans.migrationEngine";

	private static final String HEAD = "91155adbf961";

	private static final int REVISIONS = 19;

	@Test
	void servesWhatTheRevisionsCreated(TestDatabase database) {
		try (RunningSample sample = RunningSample.start(database)) {
			RestTestClient client = sample.client();
			client.get()
				.uri("/")
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(String.class)
				.value((page) -> assertThat(page).contains("A migrated database", "/actuator/migrations"));
			client.get()
				.uri("/api/workspaces")
				.exchange()
				.expectBody()
				.jsonPath("$[0].name")
				.isEqualTo("Default workspace")
				.jsonPath("$[0].members[0].account")
				.isEqualTo("admin")
				.jsonPath("$[0].members[0].role")
				.isEqualTo("admin");
			client.get().uri("/api/datasources").exchange().expectBody().json("""
					[{"name": "Example shop", "type": "postgresql", "createdAt": "2026-02-10T10:00:00Z"}]
					""");
			client.get()
				.uri("/api/terminology")
				.exchange()
				.expectBody()
				.jsonPath("$[?(@.term == 'GMV')].synonyms[1]")
				.isEqualTo("sales volume");
			client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
			client.get().uri("/actuator/metrics").exchange().expectStatus().isOk();
			askSomething(client);
			issueApiKey(client);
			entitiesAgreeWithTheSchema(sample);
		}
	}

	@Test
	void restartAppliesNothingAndOneMoreRevisionIsApplied(TestDatabase database) {
		try (RunningSample sample = RunningSample.start(database)) {
			verifyMigrations(sample.client(), HEAD, REVISIONS);
		}
		try (RunningSample sample = RunningSample.start(database)) {
			verifyMigrations(sample.client(), HEAD, REVISIONS);
		}
		try (RunningSample sample = RunningSample.start(database,
				"--migrate.locations=classpath:db/revisions,classpath:db/onemore")) {
			verifyMigrations(sample.client(), "50159fa52306", REVISIONS + 1);
		}
	}

	private static void verifyMigrations(RestTestClient client, String current, int applied) {
		client.get()
			.uri("/actuator/migrations")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath(ENGINE + ".current.length()")
			.isEqualTo(1)
			.jsonPath(ENGINE + ".current[0].revision")
			.isEqualTo(current)
			.jsonPath(ENGINE + ".pending.length()")
			.isEqualTo(0)
			.jsonPath(ENGINE + ".history.length()")
			.isEqualTo(applied)
			.jsonPath(ENGINE + ".history[?(@.outcome != 'succeeded')]")
			.isEmpty();
	}

	private static void askSomething(RestTestClient client) {
		client.post().uri("/api/chats").contentType(MediaType.APPLICATION_JSON).body("""
				{"workspaceId": 1, "userId": 1, "title": "Sales", "question": "What was the GMV in May?"}
				""").exchange().expectStatus().isCreated();
		client.get()
			.uri("/api/chats")
			.exchange()
			.expectBody()
			.jsonPath("$[0].records[0].question")
			.isEqualTo("What was the GMV in May?")
			.jsonPath("$[0].records[0].status")
			.isEqualTo("running");
	}

	private static void issueApiKey(RestTestClient client) {
		client.post().uri("/api/api-keys").contentType(MediaType.APPLICATION_JSON).body("""
				{"userId": 1, "name": "reports"}
				""").exchange().expectStatus().isCreated().expectBody().jsonPath("$.key").isNotEmpty();
		client.get()
			.uri("/api/api-keys")
			.exchange()
			.expectBody()
			.jsonPath("$[0].name")
			.isEqualTo("reports")
			.jsonPath("$[0].enabled")
			.isEqualTo(true);
	}

	private static void entitiesAgreeWithTheSchema(RunningSample sample) {
		sample.context()
			.getBean(EntityManagerFactory.class)
			.unwrap(SessionFactory.class)
			.getSchemaManager()
			.validateMappedObjects();
	}

}
