package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What the first round trip of a segment's transaction finds under the lock.
 *
 * @param pid the pid of the backend, which behind a pooler is not the one that the driver
 * knows
 * @param rows the version rows
 */
record SegmentStart(int pid, Set<String> rows) {

	// of all revisions that an earlier run did not complete
	private static final String PROGRESS = """
			select revision, segment, checksum from %s h
			 where direction = '%s' and outcome = 'partial'
			   and not exists (select from %1$s later
			                    where later.revision = h.revision and later.id > h.id
			                      and later.outcome in ('succeeded', 'partial'));
			""";

	/**
	 * Begin the transaction, try the lock, read the rows and set the rules: one round
	 * trip. The rows are read by a statement of their own, as one that takes the lock and
	 * reads in one go would return the rows from before it had the lock. The locks on the
	 * own tables are given back at once: REINDEX SCHEMA CONCURRENTLY rebuilds these, too,
	 * and would wait for the guard. The unfinished revisions are read if they are not
	 * known yet, or, after a rollback, once another session has added to the history.
	 * @param connection a connection without an open transaction
	 * @param tables the own tables
	 * @param known what is known of unfinished revisions; holds afterwards
	 * @param direction which way
	 * @param rules the statements that say what holds in the transaction
	 * @return what was found, or {@code null} when another session has the lock
	 */
	static @Nullable SegmentStart tryBegin(Connection connection, OwnTables tables, KnownProgress known,
			Direction direction, List<String> rules) throws SQLException {
		connection.setAutoCommit(false);
		Integer pid;
		try (Statement statement = connection.createStatement()) {
			boolean asks = !known.isKnown();
			String progress = asks ? PROGRESS.formatted(tables.history(), direction.name().toLowerCase(Locale.ROOT))
					: "";
			execute(connection, statement,
					"set transaction isolation level read committed, read write; "
							+ "select pg_catalog.pg_try_advisory_xact_lock(" + tables.lockKey()
							+ "), pg_catalog.pg_backend_pid(); savepoint migrate_read; select version_num from "
							+ tables.version() + "; select id from " + tables.history() + " order by id desc limit 1; "
							+ progress + "rollback to savepoint migrate_read; release savepoint migrate_read; "
							+ String.join("; ", rules));
			pid = readLock(statement);
			if (pid != null) {
				Set<String> rows = readRows(statement);
				long newest = readNewest(statement);
				if (asks) {
					known.set(newest, readProgress(nextResult(statement)));
				}
				if (known.isAsOf(newest)) {
					return new SegmentStart(pid, rows);
				}
				known.forget();
			}
		}
		connection.rollback();
		// what another session added must be read before the rules, which may set a role
		return (pid != null) ? tryBegin(connection, tables, known, direction, rules) : null;
	}

	private static void execute(Connection connection, Statement statement, String sql) throws SQLException {
		statement.setEscapeProcessing(false);
		SimpleQueries.run(connection, () -> statement.execute(sql));
	}

	private static @Nullable Integer readLock(Statement statement) throws SQLException {
		try (ResultSet result = nextResult(statement)) {
			result.next();
			return result.getBoolean(1) ? result.getInt(2) : null;
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

	// zero for a history without rows
	private static long readNewest(Statement statement) throws SQLException {
		try (ResultSet result = nextResult(statement)) {
			return result.next() ? result.getLong(1) : 0;
		}
	}

	private static Map<String, Progress> readProgress(ResultSet result) throws SQLException {
		Map<String, Progress> progress = new HashMap<>();
		try (result) {
			while (result.next()) {
				progress.put(result.getString(1), new Progress(result.getInt(2), result.getString(3)));
			}
		}
		return progress;
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
