package io.sqlbot.migrate.benchmarks.beside;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

/**
 * The same statements in the same transactions by nothing but the driver: the limit.
 *
 * @param commits how they are committed
 */
record RawJdbc(Commits commits) {

	/**
	 * How the statements are committed.
	 */
	enum Commits {

		/** Each migration is on disk before the next one begins. */
		SYNCHRONOUS("raw JDBC"),

		/** Only the last commit waits for the disk. */
		ASYNCHRONOUS("raw JDBC, intermediate commits asynchronous"),

		/** All in one transaction. */
		ONCE("raw JDBC, one transaction");

		private final String title;

		Commits(String title) {
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

	void run(DataSource dataSource, List<List<String>> migrations) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			for (int i = 0; i < migrations.size(); i++) {
				boolean last = i == migrations.size() - 1;
				for (String sql : migrations.get(i)) {
					execute(connection, sql);
				}
				if (this.commits == Commits.ASYNCHRONOUS) {
					// in the same call as the commit, so that it costs no round trip
					execute(connection, last ? "commit" : "set local synchronous_commit to off; commit");
				}
				else if (last || this.commits == Commits.SYNCHRONOUS) {
					connection.commit();
				}
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
