package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the history says last about a revision that was applied and not taken back.
 *
 * @param row the row's id
 * @param revision the revision's id
 * @param description the revision's message then
 * @param applied when it was applied
 * @param applicationVersion the application's version then, or {@code null}
 * @param checksum its checksum then, or {@code null}
 * @param accepted whether the row accepts a change, rather than that something ran
 * @param afterStamp whether no stamp came after it
 */
record RecordedRevision(long row, String revision, String description, Instant applied,
		@Nullable String applicationVersion, @Nullable String checksum, boolean accepted, boolean afterStamp) {

	private static final String QUERY = SqlResource.read(RecordedRevision.class, "recorded-revisions.sql");

	private static final String UNDEFINED_TABLE = "42P01";

	// in the order in which they were applied
	static List<RecordedRevision> read(Connection connection, OwnTables tables) {
		List<RecordedRevision> revisions = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(QUERY.formatted(tables.history()))) {
			while (row.next()) {
				if (row.getBoolean("is_applied")) {
					revisions.add(map(row));
				}
			}
		}
		catch (SQLException ex) {
			if (UNDEFINED_TABLE.equals(ex.getSQLState())) {
				return List.of();
			}
			throw HistoryLayout.unreadable(connection, tables, ex);
		}
		revisions.sort(Comparator.comparing(RecordedRevision::row));
		return revisions;
	}

	// the text is fetched only where it is to be shown
	@Nullable String text(Connection connection, OwnTables tables) {
		String query = "select source from " + tables.history() + " where id = ?";
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setLong(1, this.row);
			try (ResultSet result = statement.executeQuery()) {
				byte[] source = result.next() ? result.getBytes(1) : null;
				return (source != null) ? Compression.gunzip(source) : null;
			}
		}
		catch (SQLException ex) {
			throw HistoryLayout.unreadable(connection, tables, ex);
		}
	}

	// whether the revision can't be gone; after a stamp nobody knows, nor does it matter
	// once it was accepted that it is
	boolean mustExist() {
		boolean deletionAccepted = this.accepted && this.checksum == null;
		return this.afterStamp && !deletionAccepted;
	}

	private static RecordedRevision map(ResultSet row) throws SQLException {
		return new RecordedRevision(row.getLong("id"), row.getString("revision"), row.getString("description"),
				row.getTimestamp("started").toInstant(), row.getString("application_version"),
				row.getString("checksum"), row.getBoolean("is_accepted"), row.getBoolean("is_after_stamp"));
	}

}
