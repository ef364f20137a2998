package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What the first round trip of a segment's transaction finds under the lock.
 *
 * @param rows the version rows
 * @param progress how far an earlier run of the revision came
 */
record SegmentStart(Set<String> rows, Progress progress) {

	/**
	 * Begin the transaction, try the lock, read the rows and set the timeouts: one round
	 * trip. The rows are read by a statement of their own, as one that takes the lock and
	 * reads in one go would return the rows from before it had the lock. The locks on the
	 * own tables are given back at once: REINDEX SCHEMA CONCURRENTLY rebuilds these, too,
	 * and would wait for the guard.
	 * @param connection a connection without an open transaction
	 * @param tables the own tables
	 * @param revision the revision that is about to run
	 * @param direction which way
	 * @return what was found, or {@code null} when another session has the lock
	 */
	static @Nullable SegmentStart tryBegin(Connection connection, OwnTables tables, String revision,
			Direction direction) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("""
					set transaction isolation level read committed, read write;
					select pg_catalog.pg_try_advisory_xact_lock(%d);
					savepoint migrate_read;
					select version_num from %s;
					select segment, checksum from %s h
					 where revision = %s and direction = '%s' and outcome = 'partial'
					   and not exists (select from %3$s later
					                    where later.revision = h.revision and later.id > h.id
					                      and later.outcome not in ('failed', 'intent'))
					 order by id desc limit 1;
					rollback to savepoint migrate_read;
					release savepoint migrate_read;
					select pg_catalog.set_config('client_connection_check_interval', '1s', true)
					 where pg_catalog.version() !~* 'mingw|visual c|msvc';
					set local statement_timeout = 0;
					set local idle_in_transaction_session_timeout = 0;
					%s
					""".formatted(tables.lockKey(), tables.version(), tables.history(), Quoting.literal(revision),
					direction.name().toLowerCase(Locale.ROOT), Keepalive.LOCAL));
			boolean locked = readLock(statement);
			SegmentStart start = new SegmentStart(readRows(statement), readProgress(statement));
			if (locked) {
				return start;
			}
		}
		connection.rollback();
		return null;
	}

	private static boolean readLock(Statement statement) throws SQLException {
		try (ResultSet result = nextResult(statement)) {
			result.next();
			return result.getBoolean(1);
		}
	}

	private static Set<String> readRows(Statement statement) throws SQLException {
		Set<String> rows = new LinkedHashSet<>();
		try (ResultSet result = nextResult(statement)) {
			while (result.next()) {
				rows.add(result.getString(1));
			}
		}
		return rows;
	}

	private static Progress readProgress(Statement statement) throws SQLException {
		try (ResultSet result = nextResult(statement)) {
			return result.next() ? new Progress(result.getInt(1), result.getString(2)) : Progress.NONE;
		}
	}

	private static ResultSet nextResult(Statement statement) throws SQLException {
		while (!statement.getMoreResults()) {
			if (statement.getUpdateCount() == -1) {
				throw new SQLException("A result is missing");
			}
		}
		return statement.getResultSet();
	}

}
