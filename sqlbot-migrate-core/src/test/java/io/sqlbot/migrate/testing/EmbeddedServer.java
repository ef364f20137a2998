package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The embedded PostgreSQL, of the major version whose binaries are on the class path.
 */
final class EmbeddedServer {

	/** The library's own property for the directory of its binaries and data. */
	private static final String DIRECTORY_PROPERTY = "ot.epg.working-dir";

	private EmbeddedServer() {
	}

	static PGSimpleDataSource start() {
		Path directory = TestCache.directory().resolve("postgres");
		// not /tmp, which the library takes by default: the first user would own it
		System.setProperty(DIRECTORY_PROPERTY, directory.toString());
		try {
			// a directory beside the others, where the library finds and ends servers
			// that a killed run left
			int port = EmbeddedPostgres.builder()
				.setDataDirectory(directory.resolve("data-" + UUID.randomUUID()))
				.setLocaleConfig("locale", "C")
				.setServerConfig("listen_addresses", "localhost")
				.setServerConfig("unix_socket_directories", "")
				.setServerConfig("max_connections", "200")
				.start()
				.getPort();
			return prepare(port);
		}
		catch (IOException | IllegalStateException ex) {
			throw new IllegalStateException(
					"The embedded PostgreSQL did not start. " + "To test with a server of your own use -Dpostgres.url",
					ex);
		}
	}

	private static PGSimpleDataSource prepare(int port) {
		PGSimpleDataSource administration = new PGSimpleDataSource();
		administration.setURL("jdbc:postgresql://localhost:" + port + "/postgres");
		administration.setUser("postgres");
		administration.setPassword("postgres");
		JdbcClient jdbc = JdbcClient.create(administration);
		int major = jdbc.sql("select current_setting('server_version_num')::int / 10000").query(Integer.class).single();
		verifyMajor(major);
		VectorFiles.copyTo(jdbc, major);
		return administration;
	}

	private static void verifyMajor(int actual) {
		String wanted = System.getProperty("postgres.major", "");
		if (!wanted.isBlank() && !wanted.equals(String.valueOf(actual))) {
			throw new IllegalStateException(
					"The embedded PostgreSQL is of major version %d, not %s: ".formatted(actual, wanted)
							+ "pom.xml has a profile for each of 15, 16 and 18, and 17 as default");
		}
	}

}
