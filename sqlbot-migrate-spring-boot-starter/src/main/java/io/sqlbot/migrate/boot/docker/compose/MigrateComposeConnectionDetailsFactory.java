package io.sqlbot.migrate.boot.docker.compose;

import io.sqlbot.migrate.boot.autoconfigure.MigrateConnectionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Lets the engine migrate the PostgreSQL service of a {@code compose.yaml}, whatever
 * {@code migrate.url} and its credentials say. Spring Boot tells how JDBC reaches the
 * service, which is all that is needed.
 */
final class MigrateComposeConnectionDetailsFactory
		implements ConnectionDetailsFactory<JdbcConnectionDetails, MigrateConnectionDetails> {

	@Override
	public @Nullable MigrateConnectionDetails getConnectionDetails(JdbcConnectionDetails service) {
		return service.getJdbcUrl().startsWith("jdbc:postgresql:") ? new ServiceDetails(service) : null;
	}

	// no record, which would show the password
	private static final class ServiceDetails implements MigrateConnectionDetails {

		private final JdbcConnectionDetails service;

		private ServiceDetails(JdbcConnectionDetails service) {
			this.service = service;
		}

		@Override
		public @Nullable String getUsername() {
			return this.service.getUsername();
		}

		@Override
		public @Nullable String getPassword() {
			return this.service.getPassword();
		}

		@Override
		public String getJdbcUrl() {
			return this.service.getJdbcUrl();
		}

	}

}
