package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.sqlbot.migrate.error.DatabaseAccessException;

/**
 * Creates the own tables, under the lock: two sessions that create the same table at once
 * would collide in the catalog, {@code if not exists} or not.
 */
final class TableCreation {

	private TableCreation() {
	}

	static void run(Connection connection, Preflight preflight, LockWait wait) {
		OwnTables tables = preflight.tables();
		try {
			connection.setAutoCommit(false);
			wait.obtain(connection, () -> tryCreate(connection, tables) ? tables : null);
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException(
					"The tables " + tables.version() + " and " + tables.history() + " could not be created", ex);
		}
	}

	private static boolean tryCreate(Connection connection, OwnTables tables) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(
					"set transaction isolation level read committed, read write; " + "set local statement_timeout = 0");
			try (ResultSet result = statement
				.executeQuery("select pg_catalog.pg_try_advisory_xact_lock(" + tables.lockKey() + ")")) {
				result.next();
				if (!result.getBoolean(1)) {
					return false;
				}
			}
			statement.execute(tables.creation());
			connection.commit();
			return true;
		}
		finally {
			connection.rollback();
		}
	}

}
