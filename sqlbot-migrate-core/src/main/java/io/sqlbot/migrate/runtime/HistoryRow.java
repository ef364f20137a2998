package io.sqlbot.migrate.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.UnfinishedRevision;
import io.sqlbot.migrate.revision.Direction;

/**
 * Reads what the queries of the history table find.
 */
final class HistoryRow {

	private HistoryRow() {
	}

	static AppliedRevision applied(ResultSet row) throws SQLException {
		return new AppliedRevision(row.getString("revision"), direction(row), row.getInt("segment"),
				Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
				row.getTimestamp("started").toInstant(), Duration.ofMillis(row.getLong("duration_ms")),
				row.getString("description"), row.getString("database_user"), row.getString("host"),
				row.getString("application_version"), row.getString("checksum"), row.getString("error"));
	}

	static UnfinishedRevision unfinished(ResultSet row) throws SQLException {
		return new UnfinishedRevision(row.getString("revision"), direction(row), row.getInt("committed"),
				row.getInt("segment"), row.getString("statement"), row.getTimestamp("since").toInstant(),
				row.getString("error"));
	}

	private static Direction direction(ResultSet row) throws SQLException {
		return Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT));
	}

}
