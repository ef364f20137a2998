package io.sqlbot.migrate.diff.source;

/**
 * Parentheses around a whole expression, which are put there again.
 */
final class Parentheses {

	private Parentheses() {
	}

	static String without(String sql) {
		return isEnclosed(sql) ? sql.substring(1, sql.length() - 1) : sql;
	}

	private static boolean isEnclosed(String sql) {
		if (!sql.startsWith("(") || !sql.endsWith(")")) {
			return false;
		}
		int depth = 0;
		char quote = 0;
		for (int i = 0; i < sql.length() - 1; i++) {
			char character = sql.charAt(i);
			if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '\'' || character == '"') {
				quote = character;
			}
			else {
				depth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
				if (depth == 0) {
					return false;
				}
			}
		}
		return depth == 1;
	}

}
