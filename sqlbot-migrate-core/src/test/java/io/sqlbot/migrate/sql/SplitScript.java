package io.sqlbot.migrate.sql;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.error.MalformedRevisionException;

/**
 * The statements that the reader finds in a script.
 *
 * @param statements their texts
 * @param refusal why it did not read the whole script, or nothing
 */
record SplitScript(List<String> statements, String refusal) {

	static SplitScript of(String script) {
		List<String> statements = new ArrayList<>();
		try {
			SqlScriptReader reader = new SqlScriptReader(new StringReader(script), "x.sql");
			for (SqlPart part = reader.next(); part != null; part = reader.next()) {
				if (part instanceof SqlPart.Statement statement) {
					statements.add(statement.sql());
				}
				else if (part instanceof SqlPart.Copy copy) {
					statements.add(copy.sql());
				}
			}
			return new SplitScript(statements, "");
		}
		catch (MalformedRevisionException ex) {
			return new SplitScript(statements, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Compare with what psql sends to the server: statements with their semicolons and
	 * with comments before them, comments alone, and at the end of the script also what
	 * is never closed.
	 * @param sent what psql sends
	 * @return whether the statements are the same
	 */
	boolean agreesWith(List<String> sent) {
		List<String> expected = sent.stream()
			.map(SplitScript::afterComments)
			.filter((sql) -> !sql.isEmpty())
			.map(SplitScript::withoutEmptyLines)
			.toList();
		boolean complete = this.refusal.isEmpty();
		boolean sizeFits = complete ? expected.size() == this.statements.size()
				: expected.size() >= this.statements.size();
		if (this.refusal.contains("never closed")) {
			sizeFits = expected.size() - this.statements.size() <= 1;
		}
		for (int i = 0; sizeFits && i < this.statements.size(); i++) {
			String sql = withoutEmptyLines(this.statements.get(i));
			boolean atEnd = i == expected.size() - 1;
			boolean same = sql.equals(withoutSemicolon(expected.get(i)))
					|| (atEnd && sql.equals(withoutBlanks(expected.get(i))));
			if (!same) {
				return false;
			}
		}
		return sizeFits;
	}

	// which psql leaves out where they are not in quotes
	private static String withoutEmptyLines(String sql) {
		return sql.replaceAll("\n+", "\n");
	}

	private static String afterComments(String sql) {
		int start = 0;
		while (start < sql.length()) {
			if (CharacterSet.BLANKS.contains(sql.charAt(start)) || sql.startsWith(";", start)) {
				start++;
			}
			else if (sql.startsWith("--", start)) {
				while (start < sql.length() && sql.charAt(start) != '\n' && sql.charAt(start) != '\r') {
					start++;
				}
			}
			else if (sql.startsWith("/*", start)) {
				start = endOfComment(sql, start);
			}
			else {
				return sql.substring(start);
			}
		}
		return "";
	}

	private static int endOfComment(String sql, int start) {
		int depth = 1;
		int i = start + 2;
		while (i < sql.length() && depth > 0) {
			boolean opens = sql.startsWith("/*", i);
			boolean closes = sql.startsWith("*/", i);
			depth += opens ? 1 : closes ? -1 : 0;
			i += (opens || closes) ? 2 : 1;
		}
		return i;
	}

	private static String withoutSemicolon(String sql) {
		String text = withoutBlanks(sql);
		return text.endsWith(";") ? withoutBlanks(text.substring(0, text.length() - 1)) : text;
	}

	private static String withoutBlanks(String sql) {
		int end = sql.length();
		while (end > 0 && CharacterSet.BLANKS.contains(sql.charAt(end - 1))) {
			end--;
		}
		return sql.substring(0, end);
	}

}
