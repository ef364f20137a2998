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
 * @param pid the pid of the backend, which behind a pooler is not the one that the driver
 * knows
 * @param rows the version rows
 * @param progress how far an earlier run of the revision came
 */
record SegmentStart(int pid, Set<String> rows, Progress progress) {

	/**
	 * The progress of revisions that an earlier run did not complete; takes the columns
	 * wanted, the history table, a comparison with the revisions' ids, and the direction.
	 */
	static final String PROGRESS = """
			select %s from %s h
			 where revision %s and direction = '%s' and outcome = 'partial'
			   and not exists (select from %2$s later
			                    where later.revision = h.revision and later.id > h.id
			                      and later.outcome in ('succeeded', 'partial'))
			 order by id desc limit 1""";

	/**
	 * Begin the transaction, try the lock, read the rows and set the rules: one round
	 * trip. The rows are read by a statement of their own, as one that takes the lock and
	 * reads in one go would return the rows from before it had the lock. The locks on the
	 * own tables are given back at once: REINDEX SCHEMA CONCURRENTLY rebuilds these, too,
	 * and would wait for the guard.
	 * @param connection a connection without an open transaction
	 * @param tables the own tables
	 * @param revision the revision that is about to run
	 * @param direction which way
	 * @param rules what holds in the transaction
	 * @return what was found, or {@code null} when another session has the lock
	 */
	static @Nullable SegmentStart tryBegin(Connection connection, OwnTables tables, String revision,
			Direction direction, SegmentRules rules) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			String progress = PROGRESS.formatted("segment, checksum", tables.history(),
					"= " + Quoting.literal(revision), direction.name().toLowerCase(Locale.ROOT));
			statement.execute("""
					set transaction isolation level read committed, read write;
					select pg_catalog.pg_try_advisory_xact_lock(%d), pg_catalog.pg_backend_pid();
					savepoint migrate_read;
					select version_num from %s;
					%s;
					rollback to savepoint migrate_read;
					release savepoint migrate_read;
					%s;
					%s""".formatted(tables.lockKey(), tables.version(), progress, Keepalive.LOCAL,
					rules.inTransaction()));
			Integer pid = readLock(statement);
			if (pid != null) {
				return new SegmentStart(pid, readRows(statement), readProgress(statement));
			}
		}
		connection.rollback();
		return null;
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
