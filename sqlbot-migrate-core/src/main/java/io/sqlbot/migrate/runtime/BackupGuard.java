package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.backup.DatabaseBackup;
import io.sqlbot.migrate.error.DatabaseAccessException;

/**
 * A second connection that keeps others from changing the database while it is dumped,
 * and from dumping it again while the run goes on that the dump was made for. It waits in
 * a transaction without a snapshot, for which no concurrent index would have to wait. If
 * it is lost during the run, another instance may make one dump more, nothing worse.
 */
final class BackupGuard implements AutoCloseable {

	private static final int ANSWER = 10_000;

	private final BorrowedConnection connection;

	private final OwnTables tables;

	private BackupGuard(BorrowedConnection connection, OwnTables tables) {
		this.connection = connection;
		this.tables = tables;
	}

	/**
	 * Become the only instance that makes backups, and keep all instances from changing
	 * anything.
	 * @param connection the second connection, which the guard closes
	 * @param tables the own tables
	 * @param wait how long to wait
	 * @param idle a connection without a transaction, to look who has the lock
	 * @return the guard
	 */
	static BackupGuard take(BorrowedConnection connection, OwnTables tables, LockWait wait, Connection idle) {
		BackupGuard guard = new BackupGuard(connection, tables);
		try {
			guard.begin();
			guard.obtain(tables.lockKey() + 1, wait, idle);
			guard.execute("savepoint sqlbot_migrate_backup");
			guard.obtain(tables.lockKey(), wait, idle);
			return guard;
		}
		catch (SQLException ex) {
			guard.close();
			throw new DatabaseAccessException("The lock for the backup could not be taken", ex);
		}
		catch (RuntimeException ex) {
			guard.close();
			throw ex;
		}
	}

	/**
	 * Dump the database, then let the steps have their lock.
	 * @param backup makes the dump
	 * @param rows where the database stands
	 * @return what was dumped
	 */
	MigrationEvent.BackupFinished dump(DatabaseBackup backup, Set<String> rows) {
		MigrationEvent.BackupFinished dumped = backup.dump(rows, this::isHeld);
		release();
		return dumped;
	}

	/**
	 * Let the steps have their lock, and go on keeping others from dumping.
	 */
	void release() {
		try {
			execute("rollback to savepoint sqlbot_migrate_backup");
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException(
					"The connection that held the lock of " + this.tables.version() + " during the backup was lost",
					ex);
		}
	}

	@Override
	public void close() {
		this.connection.close();
	}

	private void begin() throws SQLException {
		// a cut network must not hide that the lock is lost
		this.connection.jdbc().setNetworkTimeout(Runnable::run, ANSWER);
		this.connection.jdbc().setAutoCommit(false);
		execute("set transaction isolation level read committed, read write; set local statement_timeout = 0; "
				+ "set local idle_in_transaction_session_timeout = 0");
	}

	private void obtain(long key, LockWait wait, Connection idle) throws SQLException {
		wait.withKey(key).obtain(idle, () -> tryLock(key) ? this : null);
	}

	private boolean tryLock(long key) throws SQLException {
		try (Statement statement = this.connection.jdbc().createStatement()) {
			// the setting ends the query's portal, and with it the snapshot
			statement.execute("select pg_catalog.pg_try_advisory_xact_lock(" + key + "); set local lock_timeout = 0");
			try (ResultSet result = statement.getResultSet()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	private boolean isHeld() {
		try {
			execute("set local lock_timeout = 0");
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.jdbc().createStatement()) {
			statement.execute(sql);
		}
	}

}
