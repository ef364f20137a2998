package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PgBouncer of a test's own, in front of the test's database, in transaction pooling.
 */
public final class PgBouncer implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(10);

	private static final Duration INTERVAL = Duration.ofMillis(20);

	private final TestDatabase database;

	private final Path directory;

	private final int port;

	private final Process process;

	private PgBouncer(TestDatabase database, Path directory, int serverConnections) throws IOException {
		this.database = database;
		this.directory = directory;
		this.port = freePort();
		configure(serverConnections);
		List<String> command = new ArrayList<>();
		if (System.getProperty("user.name").equals("root")) {
			// it refuses to run as root
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(Program.PGBOUNCER.path().toString(), directory.resolve("pgbouncer.ini").toString()));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
	}

	/**
	 * Start one.
	 * @param database the database, and the role that may connect
	 * @param directory an empty directory
	 * @param serverConnections how many connections to the server it shares out
	 * @return the running PgBouncer
	 */
	public static PgBouncer start(TestDatabase database, Path directory, int serverConnections) {
		try {
			PgBouncer bouncer = new PgBouncer(database, directory, serverConnections);
			try {
				bouncer.awaitStart();
				return bouncer;
			}
			catch (RuntimeException ex) {
				bouncer.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return a new data source that goes through the pooler, and opens a connection to it
	 * at every call.
	 * @return the data source
	 */
	public PGSimpleDataSource dataSource() {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setServerNames(new String[] { "127.0.0.1" });
		dataSource.setPortNumbers(new int[] { this.port });
		dataSource.setDatabaseName(this.database.name());
		dataSource.setUser(this.database.user());
		dataSource.setPassword(this.database.password());
		return dataSource;
	}

	/**
	 * Stop it, along with its connections to the server.
	 */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(5, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private void configure(int serverConnections) throws IOException {
		PGSimpleDataSource server = this.database.dataSource();
		Path users = this.directory.resolve("users.txt");
		Files.writeString(users, "\"%s\" \"%s\"%n".formatted(this.database.user(), this.database.password()));
		Files.writeString(this.directory.resolve("pgbouncer.ini"), """
				[databases]
				%s = host=%s port=%d
				[pgbouncer]
				listen_addr = 127.0.0.1
				listen_port = %d
				unix_socket_dir =
				auth_type = scram-sha-256
				auth_file = %s
				pool_mode = transaction
				default_pool_size = %d
				query_wait_timeout = 20
				""".formatted(this.database.name(), server.getServerNames()[0], server.getPortNumbers()[0], this.port,
				users, serverConnections));
	}

	private void awaitStart() {
		long deadline = System.nanoTime() + START.toNanos();
		while (true) {
			try {
				dataSource().getConnection().close();
				return;
			}
			catch (SQLException ex) {
				if (System.nanoTime() > deadline || !this.process.isAlive()) {
					throw new IllegalStateException("PgBouncer did not start: " + readLog(), ex);
				}
				LockSupport.parkNanos(INTERVAL.toNanos());
			}
		}
	}

	private String readLog() {
		try {
			return Files.readString(log());
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private Path log() {
		return this.directory.resolve("pgbouncer.log");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
