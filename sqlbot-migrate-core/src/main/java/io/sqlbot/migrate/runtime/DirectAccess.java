package io.sqlbot.migrate.runtime;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives a revision templates on the connection that it runs on.
 */
final class DirectAccess {

	private static final int FETCH_SIZE = 1000;

	private DirectAccess() {
	}

	static JdbcTemplate on(BorrowedConnection connection) {
		JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection.jdbc(), true));
		template.setFetchSize(FETCH_SIZE);
		return template;
	}

}
