package io.sqlbot.migrate.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * What was written down before a statement ran outside of a transaction.
 *
 * @param id the history row
 * @param segment the number of its segment, from 1
 * @param statement the statement, or {@code null} if its revision is sensitive
 * @param backendPid the process id of the backend that was to run it
 * @param backendStart when that backend began, as the server writes it
 * @param catalogBefore what the {@link Probe} wanted to remember, or {@code null}
 * @param started when it was written, as the server writes it
 * @param checksum the revision's checksum then, or {@code null} if it has none
 * @param isAnswered whether a failure of the segment was recorded after it
 */
record Intent(long id, int segment, @Nullable String statement, int backendPid, String backendStart,
		@Nullable String catalogBefore, String started, @Nullable String checksum, boolean isAnswered) {

	static Intent read(ResultSet row) throws SQLException {
		return new Intent(row.getLong("id"), row.getInt("segment"), row.getString("statement"),
				row.getInt("backend_pid"), row.getString("backend_start"), row.getString("catalog_before"),
				row.getString("started"), row.getString("checksum"), row.getBoolean("is_answered"));
	}

}
