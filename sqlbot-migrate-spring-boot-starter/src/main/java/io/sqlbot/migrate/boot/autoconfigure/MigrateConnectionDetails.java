package io.sqlbot.migrate.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where the database is that an application migrates, and who migrates it. A bean of this
 * type takes the place of {@code migrate.url}, {@code migrate.username} and
 * {@code migrate.password}; Testcontainers and Docker Compose give one.
 */
public interface MigrateConnectionDetails extends ConnectionDetails {

	/**
	 * The role that migrates.
	 * @return the role, or {@code null} if the URL or the driver knows it
	 */
	@Nullable String getUsername();

	/**
	 * The password of the role.
	 * @return the password, or {@code null} if it needs none
	 */
	@Nullable String getPassword();

	/**
	 * The URL.
	 * @return the JDBC URL
	 */
	String getJdbcUrl();

}
