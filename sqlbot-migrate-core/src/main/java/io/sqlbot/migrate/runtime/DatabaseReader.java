package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.UnfinishedRevision;

/**
 * Reads where a database stands. One query each; never creates a table, never waits for
 * the lock. Thread-safe.
 */
public final class DatabaseReader {

	private static final String UNDEFINED_TABLE = "42P01";

	private static final String UNFINISHED = SqlResource.read(DatabaseReader.class, "unfinished.sql");

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final OwnTables tables;

	/**
	 * Create a reader.
	 * @param dataSource the database
	 * @param settings the settings
	 */
	public DatabaseReader(DataSource dataSource, MigrationSettings settings) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.tables = new OwnTables(settings.versionTableSchema(), settings.versionTable());
	}

	/**
	 * The rows of the version table.
	 * @return the revision ids; empty when there is no table
	 */
	public List<String> versionRows() {
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			return VersionRows.read(connection.jdbc(), this.settings).ids();
		}
	}

	/**
	 * Everything that can be told, at once.
	 * @param limit how many rows of the history table at most
	 * @return what the database tells; all that stopped or is on its way is unfinished
	 */
	public DatabaseLook look(int limit) {
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			return new LookQuery(this.settings).run(connection.jdbc(), limit);
		}
	}

	/**
	 * The newest rows of the history table, the oldest of them first.
	 * @param limit how many rows at most
	 * @return the rows; empty when there is no table
	 */
	public List<AppliedRevision> history(int limit) {
		return fromHistory((connection) -> read(connection, this.tables.history(), limit));
	}

	/**
	 * The revisions that stopped on their way, as far as the history knows.
	 * @return the revisions, the one that stopped last at the end; empty when there is no
	 * table
	 */
	public List<UnfinishedRevision> unfinished() {
		return fromHistory((connection) -> new CatalogSession(connection)
			.query(UNFINISHED.formatted(this.tables.history()), HistoryRow::unfinished));
	}

	private <T> List<T> fromHistory(HistoryQuery<T> query) {
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			try {
				return query.run(connection.jdbc());
			}
			catch (SQLException ex) {
				if (UNDEFINED_TABLE.equals(ex.getSQLState())) {
					return List.of();
				}
				throw HistoryLayout.unreadable(connection.jdbc(), this.tables, ex);
			}
		}
	}

	private static List<AppliedRevision> read(Connection connection, String table, int limit) throws SQLException {
		String query = """
				select revision, direction, segment, outcome, started, duration_ms, description, database_user,
				       host, application_version, checksum, error
				  from (select * from %s order by id desc limit ?) newest
				 order by id""".formatted(table);
		List<AppliedRevision> rows = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setInt(1, limit);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					rows.add(HistoryRow.applied(row));
				}
			}
		}
		return rows;
	}

	/**
	 * Reads the history table.
	 *
	 * @param <T> what each row is read into
	 */
	@FunctionalInterface
	private interface HistoryQuery<T> {

		List<T> run(Connection connection) throws SQLException;

	}

}
