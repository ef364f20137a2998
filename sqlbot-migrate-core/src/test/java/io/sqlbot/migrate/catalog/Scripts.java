package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.sqlbot.migrate.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Runs SQL as the administrator, who may create what the tests read.
 */
final class Scripts {

	private Scripts() {
	}

	static void run(TestDatabase database, String sql) {
		try {
			tryRun(database, sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Refused: " + sql, ex);
		}
	}

	static boolean refuses(TestDatabase database, String sql) {
		try {
			tryRun(database, sql);
			return false;
		}
		catch (SQLException ex) {
			return true;
		}
	}

	private static void tryRun(TestDatabase database, String sql) throws SQLException {
		PGSimpleDataSource dataSource = database.asAdministrator().dataSource();
		// the driver takes BEGIN ATOMIC for several statements
		dataSource.setPreferQueryMode(PreferQueryMode.SIMPLE);
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
