package io.sqlbot.migrate.sample;

import io.sqlbot.migrate.engine.MigrationEngine;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * With a container's connection the application needs no configuration of a database.
 */
class TestcontainersTests {

	private static final Log logger = LogFactory.getLog(TestcontainersTests.class);

	@Test
	void migratesTheDatabaseOfAContainer() {
		assumeDocker();
		try (ConfigurableApplicationContext context = SpringApplication.from(SampleApplication::main)
			.with(Containers.class)
			.run("--server.port=0", "--spring.profiles.active=vector")
			.getApplicationContext()) {
			assertThat(context.getBean(MigrationEngine.class).rows()).containsExactlyInAnyOrder("91155adbf961",
					"f2e02600d34a");
		}
	}

	private static void assumeDocker() {
		boolean available = DockerClientFactory.instance().isDockerAvailable();
		if (!available) {
			// Maven prints how many tests were skipped, but not why
			logger.warn("Skipped TestcontainersTests: Testcontainers finds no Docker engine. Start one to run them.");
		}
		assumeThat(available).as("Testcontainers finds a Docker engine").isTrue();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Containers {

		@Bean
		@ServiceConnection
		PostgreSQLContainer database() {
			return new PostgreSQLContainer(
					DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres"));
		}

	}

}
