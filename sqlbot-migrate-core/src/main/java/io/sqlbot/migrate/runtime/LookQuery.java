package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.UnfinishedRevision;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Asks for everything at once. A database without the history table is asked a second
 * time, for the version rows alone; one without both is not.
 */
final class LookQuery {

	private static final String QUERY = SqlResource.read(LookQuery.class, "database-look.sql");

	private static final String UNDEFINED_TABLE = "42P01";

	private static final DatabaseLook NOTHING = new DatabaseLook(List.of(), List.of(), List.of(), null, null);

	private final MigrationSettings settings;

	private final OwnTables tables;

	private final String sql;

	LookQuery(MigrationSettings settings) {
		this.settings = settings;
		this.tables = new OwnTables(settings.versionTableSchema(), settings.versionTable());
		this.sql = QUERY.formatted(this.tables.version(), this.tables.history(), this.tables.lockKeyExpression());
	}

	DatabaseLook run(Connection connection, int limit) {
		try (PreparedStatement statement = connection.prepareStatement(this.sql)) {
			statement.setInt(1, limit);
			try (ResultSet row = statement.executeQuery()) {
				return read(row);
			}
		}
		catch (SQLException ex) {
			if (!UNDEFINED_TABLE.equals(ex.getSQLState())) {
				throw HistoryLayout.unreadable(connection, this.tables,
						"The tables " + this.tables.version() + " and " + this.tables.history(), ex);
			}
			return isAboutVersions(ex) ? NOTHING : new DatabaseLook(VersionRows.read(connection, this.settings).ids(),
					List.of(), List.of(), null, null);
		}
	}

	// the server says where in the statement the table is named that it does not have
	private boolean isAboutVersions(SQLException failure) {
		int position = (failure instanceof PSQLException it && it.getServerErrorMessage() != null)
				? it.getServerErrorMessage().getPosition() : Integer.MAX_VALUE;
		return position < this.sql.indexOf("history as (");
	}

	private static DatabaseLook read(ResultSet row) throws SQLException {
		List<String> versions = new ArrayList<>();
		List<AppliedRevision> applied = new ArrayList<>();
		List<UnfinishedRevision> unfinished = new ArrayList<>();
		@Nullable Instant upgraded = null;
		@Nullable OtherSession holder = null;
		while (row.next()) {
			String kind = row.getString("kind");
			if (kind.equals("version")) {
				versions.add(row.getString("revision"));
			}
			else if (kind.equals("history")) {
				applied.add(HistoryRow.applied(row));
			}
			else if (kind.equals("unfinished")) {
				unfinished.add(HistoryRow.unfinished(row));
			}
			else if (kind.equals("lock")) {
				holder = SessionRow.read(row);
			}
			else if (row.getTimestamp("since") != null) {
				upgraded = row.getTimestamp("since").toInstant();
			}
		}
		return new DatabaseLook(versions, applied, unfinished, upgraded, holder);
	}

}
