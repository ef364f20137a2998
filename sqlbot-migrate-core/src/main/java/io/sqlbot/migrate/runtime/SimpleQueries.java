package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Sends statements to the server as they stand, by the simple query protocol (the
 * PostgreSQL manual, section 54.2.2). Otherwise the driver would parse them by rules of
 * its own, which are not psql's, keep several copies of them, and send four messages for
 * each statement of several.
 */
final class SimpleQueries {

	private SimpleQueries() {
	}

	static void run(Connection connection, SqlWork work) throws SQLException {
		QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
		PreferQueryMode before = executor.getPreferQueryMode();
		executor.setPreferQueryMode(PreferQueryMode.SIMPLE);
		try {
			work.run();
		}
		finally {
			executor.setPreferQueryMode(before);
		}
	}

	/**
	 * Runs statements.
	 */
	@FunctionalInterface
	interface SqlWork {

		void run() throws SQLException;

	}

}
