package io.sqlbot.migrate.boot.testcontainers;

import io.sqlbot.migrate.boot.autoconfigure.MigrateConnectionDetails;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/**
 * Lets the engine migrate the PostgreSQL container that is marked with
 * {@code @ServiceConnection}, whatever {@code migrate.url} and its credentials say.
 */
final class MigrateContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<JdbcDatabaseContainer<?>, MigrateConnectionDetails> {

	@Override
	protected @Nullable MigrateConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<JdbcDatabaseContainer<?>> source) {
		return isPostgres(source) ? new ContainerDetails(source) : null;
	}

	@SuppressWarnings("deprecation")
	private static boolean isPostgres(ContainerConnectionSource<JdbcDatabaseContainer<?>> source) {
		Class<?> details = MigrateConnectionDetails.class;
		return source.accepts(ANY_CONNECTION_NAME, PostgreSQLContainer.class, details) || source
			.accepts(ANY_CONNECTION_NAME, org.testcontainers.containers.PostgreSQLContainer.class, details);
	}

	private static final class ContainerDetails extends ContainerConnectionDetails<JdbcDatabaseContainer<?>>
			implements MigrateConnectionDetails {

		private ContainerDetails(ContainerConnectionSource<JdbcDatabaseContainer<?>> source) {
			super(source);
		}

		@Override
		public String getUsername() {
			return getContainer().getUsername();
		}

		@Override
		public String getPassword() {
			return getContainer().getPassword();
		}

		@Override
		public String getJdbcUrl() {
			return getContainer().getJdbcUrl();
		}

	}

}
