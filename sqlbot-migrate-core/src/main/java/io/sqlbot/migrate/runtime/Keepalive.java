package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Settings by which the server notices soon that its client is gone, and then ends what
 * it runs for it and frees its locks: within a second or two when the process was killed,
 * within 15 seconds when the network is cut (the PostgreSQL manual, section 19.3.2). By
 * default it takes hours, or until the statement is done.
 */
final class Keepalive {

	/** For one transaction. */
	static final String LOCAL = "select pg_catalog.set_config('client_connection_check_interval', '1s', true)"
			+ " where pg_catalog.version() !~* 'mingw|visual c|msvc'; " + settings("set local ");

	private static final Log logger = LogFactory.getLog(Keepalive.class);

	private static final String SESSION = settings("set ");

	private static final String CHECK = "set client_connection_check_interval = '1s'";

	private Keepalive() {
	}

	/**
	 * Set them for a session.
	 * @param connection a connection in autocommit mode
	 */
	static void set(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(SESSION);
			try {
				statement.execute(CHECK);
			}
			catch (SQLException ex) {
				logger.debug("The server's platform can't look after its clients while a statement runs", ex);
			}
		}
	}

	// 5 seconds of silence and three probes without an answer; 10 seconds for what was
	// sent
	private static String settings(String set) {
		return set + "tcp_keepalives_idle = 5; " + set + "tcp_keepalives_interval = 3; " + set
				+ "tcp_keepalives_count = 3; " + set + "tcp_user_timeout = 10000";
	}

}
