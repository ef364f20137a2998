package io.sqlbot.migrate.sample.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTests {

	private final Path directory;

	EmbeddedDatabaseTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@AfterEach
	void stopServer() throws IOException {
		Postmaster.stopIn(this.directory.resolve("postgres"));
	}

	@Test
	void dataOutlivesAnApplicationThatWasKilled() throws Exception {
		Path pidFile = this.directory.resolve("postgres/postmaster.pid");
		try (SampleProcess sample = SampleProcess.start(this.directory)) {
			client(sample).post().uri("/api/chats").contentType(MediaType.APPLICATION_JSON).body("""
					{"workspaceId": 1, "userId": 1, "question": "Is this still here?"}
					""").exchange().expectStatus().isCreated();
			sample.kill();
		}
		ProcessHandle orphan = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0))).orElseThrow();
		assertThat(orphan.isAlive()).isTrue();
		try (SampleProcess sample = SampleProcess.start(this.directory)) {
			client(sample).get()
				.uri("/api/chats")
				.exchange()
				.expectBody()
				.jsonPath("$[0].records[0].question")
				.isEqualTo("Is this still here?");
			assertThat(sample.output()).contains("nothing to apply").contains("(process " + orphan.pid() + ")");
			assertThat(orphan.isAlive()).isFalse();
		}
		assertThat(pidFile).doesNotExist();
	}

	private static RestTestClient client(SampleProcess sample) throws Exception {
		return RestTestClient.bindToServer().baseUrl(sample.awaitUrl()).build();
	}

}
