package io.sqlbot.migrate.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.OtherSession;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code pg_stat_activity} tells of another session. Its statement is cut
 * before the first literal, as a literal may be a secret.
 */
final class SessionRow {

	private static final int SHOWN = 100;

	private static final String HIDDEN = "<insufficient privilege>";

	private static final Pattern LITERAL = Pattern.compile("'|\\$(?:[\\p{L}_][\\p{L}\\d_]*)?\\$");

	private SessionRow() {
	}

	/**
	 * Read a row.
	 * @param row has the columns pid, application_name, client, query and age_ms
	 * @return the session, or {@code null} if the pid is NULL
	 */
	static @Nullable OtherSession read(ResultSet row) throws SQLException {
		int pid = row.getInt("pid");
		if (row.wasNull()) {
			return null;
		}
		long age = row.getLong("age_ms");
		Duration duration = row.wasNull() ? null : Duration.ofMillis(Math.max(0, age));
		return new OtherSession(pid, visible(row.getString("application_name")), row.getString("client"),
				query(row.getString("query")), duration);
	}

	static @Nullable String query(@Nullable String text) {
		String query = visible(text);
		if (query == null) {
			return null;
		}
		Matcher literal = LITERAL.matcher(query);
		boolean cut = literal.find();
		String line = (cut ? query.substring(0, literal.start()) : query).replaceAll("\\s+", " ").strip();
		if (line.length() > SHOWN) {
			int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
			return line.substring(0, end) + "...";
		}
		return cut ? line + " ..." : line;
	}

	private static @Nullable String visible(@Nullable String text) {
		return (text == null || text.isBlank() || text.equals(HIDDEN)) ? null : text;
	}

}
