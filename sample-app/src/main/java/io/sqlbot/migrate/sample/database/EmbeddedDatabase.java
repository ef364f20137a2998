package io.sqlbot.migrate.sample.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL with its data in a directory that outlives the application. One application
 * at a time may use the directory. The application connects as the owner of its database,
 * an ordinary role.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Log logger = LogFactory.getLog(EmbeddedDatabase.class);

	/** The library's own property for the directory where it unpacks PostgreSQL. */
	private static final String BINARIES_PROPERTY = "ot.epg.working-dir";

	/** The database, and the role that owns it. */
	private static final String NAME = "sqlbot";

	private static final Duration STARTUP_WAIT = Duration.ofMinutes(1);

	private final DirectoryLock lock;

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(DirectoryLock lock, EmbeddedPostgres server) {
		this.lock = lock;
		this.server = server;
	}

	static EmbeddedDatabase start(Path directory) {
		Path absolute = directory.toAbsolutePath().normalize();
		DirectoryLock lock = DirectoryLock.take(absolute);
		try {
			EmbeddedDatabase database = new EmbeddedDatabase(lock, startServer(absolute));
			database.prepare();
			logger.info("PostgreSQL runs on port " + database.server.getPort() + " with its data in " + absolute);
			return database;
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw EmbeddedDatabaseException.of(absolute, ex);
		}
	}

	private static EmbeddedPostgres startServer(Path directory) throws IOException {
		Path data = directory.resolve("postgres");
		// we hold the lock, so whatever runs there was left by an application that was
		// killed
		Postmaster.stopIn(data);
		Path binaries = directory.resolve("binaries");
		System.setProperty(BINARIES_PROPERTY, binaries.toString());
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(binaries.toFile())
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			// Spring closes the database, after the pool
			.setRegisterShutdownHook(false)
			.setPGStartupWait(STARTUP_WAIT)
			.setLocaleConfig("locale", "C")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "")
			// the library is made for tests, and saves what keeps data safe
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "50")
			.start();
	}

	private void prepare() {
		JdbcClient jdbc = JdbcClient.create(this.server.getPostgresDatabase());
		if (isMissing(jdbc, "select exists (select from pg_roles where rolname = ?)")) {
			jdbc.sql("create role " + NAME + " login password '" + NAME + "'").update();
		}
		if (isMissing(jdbc, "select exists (select from pg_database where datname = ?)")) {
			jdbc.sql("create database " + NAME + " owner " + NAME).update();
		}
	}

	private static boolean isMissing(JdbcClient jdbc, String existsQuery) {
		return !jdbc.sql(existsQuery).param(NAME).query(Boolean.class).single();
	}

	@Override
	public String getUsername() {
		return NAME;
	}

	@Override
	public String getPassword() {
		return NAME;
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/" + NAME;
	}

	@Override
	public void close() throws IOException {
		try {
			this.server.close();
		}
		finally {
			this.lock.close();
		}
	}

}
