package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

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
	 * change of the version rows, all in one call.
	 * @param entry the history row
	 * @param move how the version rows change
	 * @param ending commits, or goes on
	 * @param pipeline what was not sent yet of the segment, which goes first
	 * @return the id of the history row
	 * @throws DatabaseMovedException if a row to remove is not there
	 * @throws StatementFailedException if what was not sent yet fails
	 */
	long write(HistoryEntry entry, RowMove move, Ending ending, Pipeline pipeline) throws SQLException {
		return write(new SegmentEnd(this.tables, entry, move, this.applicationVersion).statements(ending), move, ending,
				pipeline);
	}

	/**
	 * The same for steps that share a transaction: the history rows of all of them, with
	 * the last one's change of the version rows.
	 * @param history the rows
	 * @param last the last step
	 * @param ending commits, or goes on
	 * @param pipeline what was not sent yet of the last step, which goes first
	 * @return the id of the last row
	 * @throws DatabaseMovedException if a version row is missing afterwards
	 * @throws StatementFailedException if what was not sent yet fails
	 */
	long write(UnwrittenHistory history, PlannedStep last, Ending ending, Pipeline pipeline) throws SQLException {
		RowMove move = last.move();
		return write(history.statements(new HistoryInsert(this.tables, this.applicationVersion), move, last.after()),
				move, ending, pipeline);
	}

	/**
	 * Bring the session back to what it was and change the version rows, in the midst of
	 * a transaction.
	 * @param move how the version rows change
	 * @param ending goes on
	 * @param pipeline what was not sent yet, which goes first
	 * @throws StatementFailedException if what was not sent yet fails
	 */
	void move(RowMove move, Ending ending, Pipeline pipeline) throws SQLException {
		pipeline.finish(around(move.statements(this.tables), ending));
	}

	private long write(List<String> writing, RowMove move, Ending ending, Pipeline pipeline) throws SQLException {
		try {
			Long id = pipeline.finish(around(writing, ending));
			if (id == null) {
				throw new SQLException("The id of the history row is missing");
			}
			return id;
		}
		catch (SQLException ex) {
			if (isMissingOutcome(ex)) {
				throw new DatabaseMovedException(move.removed());
			}
			if (ending.kept() != null && PreparedStatements.isRefusal(ex)) {
				throw new HeadStartLostException(ex);
			}
			throw ex;
		}
	}

	private List<String> around(List<String> writing, Ending ending) {
		return Stream.of(ending.before(this.session), writing, ending.after()).flatMap(List::stream).toList();
	}

	/**
	 * End the open transaction with a history row, and with the change of the version
	 * rows.
	 * @param entry the history row
	 * @param move how the version rows change
	 * @throws DatabaseMovedException if a row to remove is not there
	 */
	void commit(HistoryEntry entry, RowMove move) throws SQLException {
		write(entry, move, Ending.COMMIT, new Pipeline(this.connection));
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
		long milliseconds = Objects.requireNonNull(entry.duration()).toMillis();
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
