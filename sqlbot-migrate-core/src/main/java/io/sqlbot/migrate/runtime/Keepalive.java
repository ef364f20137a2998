package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Settings by which the server notices soon that its client is gone, and then ends what
 * it runs for it and frees its locks: within a second or two when the process was killed,
 * within 15 seconds when the network is cut (the PostgreSQL manual, section 19.3.2). By
 * default it takes hours, or until the statement is done.
 */
final class Keepalive {

	/**
	 * What every server has: 5 seconds of silence and three probes without an answer; 10
	 * seconds for what was sent.
	 */
	static final Map<String, String> SETTINGS = settings();

	/** What not every platform has. */
	static final String CHECK = "client_connection_check_interval";

	static final String CHECK_INTERVAL = "1s";

	private static final Log logger = LogFactory.getLog(Keepalive.class);

	private Keepalive() {
	}

	private static Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("tcp_keepalives_idle", "5");
		settings.put("tcp_keepalives_interval", "3");
		settings.put("tcp_keepalives_count", "3");
		settings.put("tcp_user_timeout", "10000");
		return Collections.unmodifiableMap(settings);
	}

	/**
	 * Set them for a session.
	 * @param connection a connection in autocommit mode
	 */
	static void set(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(SETTINGS.entrySet()
				.stream()
				.map((setting) -> "set " + setting.getKey() + " = " + setting.getValue())
				.collect(Collectors.joining("; ")));
			try {
				statement.execute("set " + CHECK + " = '" + CHECK_INTERVAL + "'");
			}
			catch (SQLException ex) {
				logger.debug("The server's platform can't look after its clients while a statement runs", ex);
			}
		}
	}

}
