package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that all rows run on: the one that is given, or an embedded one, with
 * {@code fsync} on as in production.
 */
final class Server implements AutoCloseable {

	private final PGSimpleDataSource administration;

	private final @Nullable EmbeddedPostgres embedded;

	private final AtomicInteger databases = new AtomicInteger();

	private final String prefix = "migrate_bench_" + ProcessHandle.current().pid() + "_";

	private Server(PGSimpleDataSource administration, @Nullable EmbeddedPostgres embedded) {
		this.administration = administration;
		this.embedded = embedded;
	}

	static Server start(String url, Path directory) throws Exception {
		Server server = url.isBlank() ? embedded(directory) : given(url);
		for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
			if (!"on".equals(server.query("show " + setting))) {
				throw new IllegalStateException("The server runs with " + setting
						+ " off. Measure on one that keeps its data, as others answer sooner than in production.");
			}
		}
		return server;
	}

	private static Server given(String url) {
		PGSimpleDataSource administration = new PGSimpleDataSource();
		administration.setURL(url);
		return new Server(administration, null);
	}

	private static Server embedded(Path directory) throws IOException {
		// the library's own property for the directory of its binaries
		System.setProperty("ot.epg.working-dir", directory.resolve("binaries").toString());
		EmbeddedPostgres postgres = EmbeddedPostgres.builder()
			.setDataDirectory(directory.resolve("data-" + ProcessHandle.current().pid()))
			.setLocaleConfig("locale", "C")
			.setServerConfig("fsync", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "100")
			.start();
		PGSimpleDataSource administration = new PGSimpleDataSource();
		administration.setURL("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
		administration.setUser("postgres");
		administration.setPassword("postgres");
		return new Server(administration, postgres);
	}

	Database create() throws SQLException {
		String name = this.prefix + this.databases.incrementAndGet();
		execute("create database " + name + " template template0");
		return new Database(this, name, dataSource(name));
	}

	void drop(String name) throws SQLException {
		execute("drop database if exists " + name + " with (force)");
	}

	// what one contender wrote shall not be flushed while the next one is measured
	void settle() throws SQLException {
		execute("checkpoint");
	}

	String version() throws SQLException {
		return query("show server_version");
	}

	private PGSimpleDataSource dataSource(String database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL(this.administration.getURL());
		dataSource.setDatabaseName(database);
		dataSource.setUser(this.administration.getUser());
		dataSource.setPassword(this.administration.getPassword());
		return dataSource;
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = this.administration.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String query(String sql) throws SQLException {
		try (Connection connection = this.administration.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

	@Override
	public void close() throws IOException {
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

}
