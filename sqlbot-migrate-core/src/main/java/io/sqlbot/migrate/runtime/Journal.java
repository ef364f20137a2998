package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

import io.sqlbot.migrate.error.DatabaseMovedException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Writes to the version table and the history table, and commits with the same round
 * trip.
 */
final class Journal {

	private static final String NOT_NULL_VIOLATION = "23502";

	private static final String COLUMNS = "outcome, revision, direction, segment, started, duration_ms, "
			+ "description, host, application_version, checksum, error, source";

	private static final String VALUES = "?, ?, ?, pg_catalog.clock_timestamp() - ? * interval '1 millisecond', ?, "
			+ "?, ?, ?, ?, ?, ?";

	private final Connection connection;

	private final OwnTables tables;

	private final SessionSettings session;

	private final @Nullable String applicationVersion;

	Journal(Connection connection, OwnTables tables, SessionSettings session, @Nullable String applicationVersion) {
		this.connection = connection;
		this.tables = tables;
		this.session = session;
		this.applicationVersion = applicationVersion;
	}

	Journal on(Connection other) {
		return new Journal(other, this.tables, this.session, this.applicationVersion);
	}

	@Nullable String applicationVersion() {
		return this.applicationVersion;
	}

	/**
	 * Bring the session back to what it was, and end a segment with a history row and the
	 * change of the version rows. Both tables change in one statement, so that either
	 * both change or neither; where a row to remove is gone, the outcome is NULL and the
	 * table refuses it.
	 * @param entry the history row
	 * @param move how the version rows change
	 * @param ending commits, or goes on
	 * @throws DatabaseMovedException if a row to remove is not there
	 */
	void write(HistoryEntry entry, RowMove move, Ending ending) throws SQLException {
		String sql = ending.restoration(this.session) + ending.before() + """
				with removed as (delete from %s where version_num = any (?) returning 1),
				     added as (insert into %1$s (version_num) select pg_catalog.unnest(?::text[]))
				insert into %s (%s, settled)
				values (case when (select pg_catalog.count(*) from removed) = ? then ? end, %s, ?);
				""".formatted(this.tables.version(), this.tables.history(), COLUMNS, VALUES) + ending.after();
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setArray(1, this.connection.createArrayOf("text", move.removed().toArray()));
			statement.setArray(2, this.connection.createArrayOf("text", move.added().toArray()));
			statement.setInt(3, move.removed().size());
			int next = bind(statement, 4, entry);
			statement.setString(next, move.settled());
			statement.execute();
		}
		catch (SQLException ex) {
			if (isMissingOutcome(ex)) {
				throw new DatabaseMovedException(move.removed());
			}
			throw ex;
		}
	}

	/**
	 * End the open transaction with a history row, and with the change of the version
	 * rows.
	 * @param entry the history row
	 * @param move how the version rows change
	 * @throws DatabaseMovedException if a row to remove is not there
	 */
	void commit(HistoryEntry entry, RowMove move) throws SQLException {
		write(entry, move, Ending.COMMIT);
	}

	/**
	 * Write a history row in a transaction of its own, which also brings the session back
	 * to what it was.
	 * @param entry the history row
	 */
	void record(HistoryEntry entry) throws SQLException {
		String sql = "set transaction isolation level read committed, read write; " + this.session.restoration() + """
				insert into %s (%s) values (?, %s);
				commit""".formatted(this.tables.history(), COLUMNS, VALUES);
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			bind(statement, 1, entry);
			statement.execute();
		}
	}

	private int bind(PreparedStatement statement, int first, HistoryEntry entry) throws SQLException {
		int index = first;
		long milliseconds = entry.duration().toMillis();
		statement.setString(index++, entry.outcome().name().toLowerCase(Locale.ROOT));
		statement.setString(index++, entry.revision());
		statement.setString(index++, entry.direction().name().toLowerCase(Locale.ROOT));
		statement.setInt(index++, entry.segment());
		statement.setLong(index++, milliseconds);
		statement.setLong(index++, milliseconds);
		statement.setString(index++, entry.description());
		statement.setString(index++, HostName.LOCAL);
		statement.setString(index++, this.applicationVersion);
		statement.setString(index++, entry.checksum());
		statement.setString(index++, entry.error());
		statement.setBytes(index++, entry.source());
		return index;
	}

	private static boolean isMissingOutcome(SQLException ex) {
		ServerErrorMessage message = (ex instanceof PSQLException failure) ? failure.getServerErrorMessage() : null;
		return NOT_NULL_VIOLATION.equals(ex.getSQLState()) && message != null && "outcome".equals(message.getColumn());
	}

}
