package io.sqlbot.migrate.testing;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database of one test, as one role sees it: to begin with as its owner, an ordinary
 * role that may create neither databases nor roles.
 */
public final class TestDatabase {

	private final DatabaseLease lease;

	private final Login login;

	private final String schema;

	TestDatabase(DatabaseLease lease, Login login, String schema) {
		this.lease = lease;
		this.login = login;
		this.schema = schema;
	}

	/**
	 * Return the JDBC URL, without user and password.
	 * @return the URL
	 */
	public String url() {
		return dataSource().getURL();
	}

	/**
	 * Return the name of the database.
	 * @return the name
	 */
	public String name() {
		return this.lease.name();
	}

	/**
	 * Return the role that connects.
	 * @return the user's name
	 */
	public String user() {
		return this.login.user();
	}

	/**
	 * Return the password that goes with {@link #user()}.
	 * @return the password
	 */
	public String password() {
		return this.login.password();
	}

	/**
	 * Return the schema in which unqualified tables are created.
	 * @return {@code public}, or the only schema of {@link #asSchemaOnlyRole()}
	 */
	public String schema() {
		return this.schema;
	}

	/**
	 * Return a new data source that opens a connection at every call. The test closes the
	 * connections.
	 * @return the data source
	 */
	public PGSimpleDataSource dataSource() {
		PGSimpleDataSource dataSource = this.lease.server().dataSource(name(), this.login);
		if (!this.schema.equals(DatabaseLease.DEFAULT_SCHEMA)) {
			dataSource.setCurrentSchema(this.schema);
		}
		return dataSource;
	}

	/**
	 * Return a new connection pool, which is closed after the test.
	 * @param size the number of connections at most
	 * @return the pool
	 */
	public HikariDataSource pooled(int size) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(dataSource());
		config.setMaximumPoolSize(size);
		return this.lease.closeAtEnd(new HikariDataSource(config));
	}

	/**
	 * Return a client for short statements; each opens and closes a connection.
	 * @return the client
	 */
	public JdbcClient jdbc() {
		DataSource dataSource = dataSource();
		return JdbcClient.create(dataSource);
	}

	/**
	 * See the same database as the server's administrator: a superuser on the embedded
	 * server.
	 * @return the database with the administrator's rights
	 */
	public TestDatabase asAdministrator() {
		return new TestDatabase(this.lease, this.lease.server().administrator(), DatabaseLease.DEFAULT_SCHEMA);
	}

	/**
	 * See the same database as a role that may connect, and use and create things in one
	 * schema ({@link #schema()}), and nothing else: no temporary tables, no other schema.
	 * @return the database with that role's rights
	 */
	public TestDatabase asSchemaOnlyRole() {
		return this.lease.asSchemaOnlyRole();
	}

}
