package io.sqlbot.migrate.diff.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlScriptReader;

/**
 * SQL as it stands in the file of a revision, read by the same rules as the file.
 */
final class SqlStatement {

	private static final String PROBE = "select 1";

	private SqlStatement() {
	}

	/**
	 * Close SQL with a semicolon, unless it is closed, so that what follows it is a
	 * statement of its own.
	 * @param sql one statement or several
	 * @return the SQL with its end
	 */
	static String closed(String sql) {
		String text = sql.stripTrailing();
		for (String end : List.of("", ";", "\n;")) {
			if (isClosed(text + end)) {
				return text + end;
			}
		}
		return text + ";";
	}

	/**
	 * Take SQL apart.
	 * @param sql one statement or several
	 * @return its parts; rows are skipped
	 */
	static List<SqlPart> parts(String sql) {
		List<SqlPart> parts = new ArrayList<>();
		new SqlScriptReader(new StringReader(sql), "the new revision").forEachRemaining(parts::add);
		return parts;
	}

	// a file needs a word where such a statement runs outside of a transaction
	static boolean looksTransactional(String sql) {
		return parts(sql).stream()
			.anyMatch((part) -> part instanceof SqlPart.Statement statement && statement.transactional());
	}

	// the end of a script may be a comment, in which a semicolon closes nothing
	private static boolean isClosed(String sql) {
		try {
			List<SqlPart> parts = parts(sql + "\n" + PROBE);
			return parts.size() == parts(sql).size() + 1
					&& parts.get(parts.size() - 1) instanceof SqlPart.Statement last && last.sql().equals(PROBE);
		}
		catch (MalformedRevisionException ex) {
			return false;
		}
	}

}
