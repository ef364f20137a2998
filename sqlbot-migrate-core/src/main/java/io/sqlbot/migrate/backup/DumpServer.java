package io.sqlbot.migrate.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DumpConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.ds.common.BaseDataSource;
import org.postgresql.util.HostSpec;

import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * The server that a connection reached, one of several hosts of the URL perhaps, and how
 * {@code pg_dump} gets there.
 *
 * @param host the host
 * @param port the port
 * @param database the database
 * @param user the user
 * @param password the password, or {@code null} if the data source does not tell it
 * @param major the server's major version
 * @param environment how the connection is secured, in variables of the environment
 */
record DumpServer(String host, int port, String database, String user, @Nullable String password, int major,
		Map<String, String> environment) {

	private static final String IDENTITY = """
			select (select system_identifier from pg_catalog.pg_control_system()) || '/' ||
			       (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())""";

	/**
	 * Find the server of the application's own connections.
	 * @param source opens them, best without a pool
	 * @return the server
	 * @throws DumpConnectionException if the parameters can't be translated, or there is
	 * a pooler in between: pg_dump sets up its session and expects to keep it
	 */
	static DumpServer ofApplication(DataSource source) throws SQLException {
		try (Connection connection = source.getConnection()) {
			// a pooler tells its clients a number of its own instead of the server
			// process
			int told = connection.unwrap(BaseConnection.class).getQueryExecutor().getBackendPID();
			if (!query(connection, "select pg_catalog.pg_backend_pid()").equals(String.valueOf(told))) {
				throw new DumpConnectionException("the connection goes through a pooler, such as PgBouncer.");
			}
			return reachedBy(connection, source);
		}
	}

	/**
	 * Find the server that was named for the dump.
	 * @param source opens connections to it
	 * @param application a connection of the application
	 * @return the server
	 * @throws DumpConnectionException if the parameters can't be translated, or it is
	 * another database
	 */
	static DumpServer named(DataSource source, Connection application) throws SQLException {
		try (Connection connection = source.getConnection()) {
			DumpServer server = reachedBy(connection, source);
			if (!query(connection, IDENTITY).equals(query(application, IDENTITY))) {
				throw new DumpConnectionException("migrate.backup.url leads to another database, " + server + ".");
			}
			return server;
		}
	}

	private static DumpServer reachedBy(Connection connection, DataSource source) throws SQLException {
		QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
		HostSpec host = executor.getHostSpec();
		Properties parameters = parameters(source, connection);
		return new DumpServer(LibpqEnvironment.host(host.getHost()), host.getPort(), connection.getCatalog(),
				executor.getUser(), parameters.getProperty("password"), executor.getServerVersionNum() / 10_000,
				LibpqEnvironment.of(parameters));
	}

	private static String query(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return String.valueOf(row.getString(1));
		}
	}

	private static Properties parameters(DataSource source, Connection connection) throws SQLException {
		Properties given = new Properties();
		String url = connection.getMetaData().getURL();
		if (source.isWrapperFor(BaseDataSource.class)) {
			BaseDataSource known = source.unwrap(BaseDataSource.class);
			url = known.getURL();
			put(given, "password", known.getPassword());
		}
		else if (source.isWrapperFor(AbstractDriverBasedDataSource.class)) {
			AbstractDriverBasedDataSource known = source.unwrap(AbstractDriverBasedDataSource.class);
			url = known.getUrl();
			Properties more = known.getConnectionProperties();
			if (more != null) {
				given.putAll(more);
			}
			put(given, "password", known.getPassword());
		}
		Properties parameters = (url != null) ? Driver.parseURL(url, given) : null;
		if (parameters == null) {
			throw new DumpConnectionException("the URL of the data source is not one of PostgreSQL's own driver.");
		}
		return parameters;
	}

	private static void put(Properties properties, String name, @Nullable String value) {
		if (value != null) {
			properties.setProperty(name, value);
		}
	}

	@Override
	public String toString() {
		return this.database + " at " + this.host + ":" + this.port;
	}

}
