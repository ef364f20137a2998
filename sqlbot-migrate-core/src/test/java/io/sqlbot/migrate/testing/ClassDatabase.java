package io.sqlbot.migrate.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database for all methods of a test class, where something needs it before the
 * first method begins, such as the context of a slice. Lives until it is closed.
 */
public final class ClassDatabase implements AutoCloseable {

	private final DatabaseLease lease;

	private ClassDatabase(DatabaseLease lease) {
		this.lease = lease;
	}

	/**
	 * Create a database.
	 * @return the database
	 */
	public static ClassDatabase create() {
		return new ClassDatabase(DatabaseLease.take(TestServer.shared(), TestServer.EMPTY_TEMPLATE));
	}

	/**
	 * Return the JDBC URL, without user and password.
	 * @return the URL
	 */
	public String url() {
		return this.lease.asOwner().url();
	}

	/**
	 * Return the role that connects.
	 * @return the user's name
	 */
	public String user() {
		return this.lease.asOwner().user();
	}

	/**
	 * Return the password that goes with {@link #user()}.
	 * @return the password
	 */
	public String password() {
		return this.lease.asOwner().password();
	}

	/**
	 * Return a client that opens a connection for each statement.
	 * @return the client
	 */
	public JdbcClient jdbc() {
		return this.lease.asOwner().jdbc();
	}

	@Override
	public void close() {
		this.lease.close();
	}

}
