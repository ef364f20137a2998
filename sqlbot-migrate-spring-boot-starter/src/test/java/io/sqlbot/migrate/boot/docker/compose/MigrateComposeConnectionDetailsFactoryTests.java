package io.sqlbot.migrate.boot.docker.compose;

import java.util.Map;

import io.sqlbot.migrate.boot.autoconfigure.MigrateConnectionDetails;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

class MigrateComposeConnectionDetailsFactoryTests {

	@Test
	void serviceOfComposeIsMigrated() {
		assertThat(details("jdbc:postgresql://localhost:5433/app").get(MigrateConnectionDetails.class))
			.isInstanceOfSatisfying(MigrateConnectionDetails.class, (details) -> {
				assertThat(details.getJdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5433/app");
				assertThat(details.getUsername()).isEqualTo("app");
				assertThat(details.getPassword()).isEqualTo("geheim");
				assertThat(details.toString()).doesNotContain("geheim");
			});
	}

	@Test
	void serviceOfAnotherKindIsLeftAlone() {
		assertThat(details("jdbc:mysql://localhost/app")).doesNotContainKey(MigrateConnectionDetails.class);
	}

	private static Map<Class<?>, ConnectionDetails> details(String url) {
		JdbcConnectionDetails service = new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "app";
			}

			@Override
			public String getPassword() {
				return "geheim";
			}

			@Override
			public String getJdbcUrl() {
				return url;
			}

		};
		return new ConnectionDetailsFactories(null).getConnectionDetails(service, false);
	}

}
