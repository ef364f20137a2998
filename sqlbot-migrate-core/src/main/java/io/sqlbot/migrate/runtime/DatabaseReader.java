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
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a database stands. One query each; never creates a table, never waits for
 * the lock. Thread-safe.
 */
public final class DatabaseReader {

	private static final String UNDEFINED_TABLE = "42P01";

	private static final String UNFINISHED = SqlResource.read(DatabaseReader.class, "unfinished.sql");

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final LookQuery look;

	/**
	 * Create a reader.
	 * @param dataSource the database
	 * @param settings the settings
	 */
	public DatabaseReader(DataSource dataSource, MigrationSettings settings) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.look = new LookQuery(settings);
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
			return this.look.run(connection.jdbc(), limit);
		}
	}

	/**
	 * The newest rows of the history table, the oldest of them first.
	 * @param limit how many rows at most
	 * @return the rows; empty when there is no table
	 */
	public List<AppliedRevision> history(int limit) {
		String table = quotedHistory();
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			return read(connection.jdbc(), table, limit);
		}
		catch (SQLException ex) {
			if (UNDEFINED_TABLE.equals(ex.getSQLState())) {
				return List.of();
			}
			throw new DatabaseAccessException("The history table " + table + " could not be read", ex);
		}
	}

	/**
	 * The revisions that stopped on their way, as far as the history knows.
	 * @return the revisions, the one that stopped last at the end; empty when there is no
	 * table
	 */
	public List<UnfinishedRevision> unfinished() {
		String table = quotedHistory();
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			return new CatalogSession(connection.jdbc()).query(UNFINISHED.formatted(table), HistoryRow::unfinished);
		}
		catch (SQLException ex) {
			if (UNDEFINED_TABLE.equals(ex.getSQLState())) {
				return List.of();
			}
			throw new DatabaseAccessException("The history table " + table + " could not be read", ex);
		}
	}

	private String quotedHistory() {
		@Nullable String schema = this.settings.versionTableSchema();
		return Quoting.quote(new QualifiedName((schema != null) ? new Identifier(schema) : null,
				new Identifier(OwnTables.historyName(this.settings.versionTable()))));
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

}
