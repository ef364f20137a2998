package io.sqlbot.migrate.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server of the test's own, which may crash.
 */
final class RestartableServer implements AutoCloseable {

	private final Path data;

	private EmbeddedPostgres postgres;

	private RestartableServer(Path data) throws IOException {
		this.data = data;
		this.postgres = start(0);
	}

	static RestartableServer start(Path directory) {
		try {
			return new RestartableServer(directory.resolve("data"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	PGSimpleDataSource dataSource(String database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL("jdbc:postgresql://localhost:" + this.postgres.getPort() + "/" + database);
		dataSource.setUser("postgres");
		dataSource.setPassword("postgres");
		return dataSource;
	}

	/**
	 * Stop it at once, without a word to its clients that it could avoid, and start it
	 * again.
	 */
	void crash() {
		try {
			String pid = Files.readAllLines(this.data.resolve("postmaster.pid")).get(0).strip();
			new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
			awaitEnd(Long.parseLong(pid));
			Files.deleteIfExists(this.data.resolve("postmaster.pid"));
			int port = this.postgres.getPort();
			this.postgres.close();
			this.postgres = start(port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

	// not that of the process which began it: until it has ended, the data are its own
	private static void awaitEnd(long postmaster) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive).isPresent()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("The server runs on");
			}
			Thread.sleep(5);
		}
	}

	private EmbeddedPostgres start(int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setLocaleConfig("locale", "C")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "500")
			// the library's default is off, by which a crash loses the last commits
			.setServerConfig("synchronous_commit", "on")
			// a crash of the server alone loses nothing that it wrote
			.setServerConfig("fsync", "off");
		return ((port > 0) ? builder.setPort(port) : builder).start();
	}

}
