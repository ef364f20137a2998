package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the words and names at the beginning of one statement, as far as a caller wants
 * to know what it is about. Not thread-safe.
 */
public final class StatementCursor {

	private static final Pattern TOKEN = Pattern.compile("(?:\\s++|--[^\\n\\r]*+|/\\*[\\s\\S]*?\\*/)*+"
			+ "([A-Za-z_\\x{80}-\\x{10FFFF}][\\w$\\x{80}-\\x{10FFFF}]*+|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|'[^']*+'|[\\s\\S])");

	private static final String END = "";

	private final String sql;

	private final Matcher matcher;

	private String token = END;

	private int consumed;

	/**
	 * Begin at the first word.
	 * @param sql the statement
	 */
	public StatementCursor(String sql) {
		this.sql = sql;
		this.matcher = TOKEN.matcher(sql);
		read(0);
	}

	/**
	 * Go past words if they come next.
	 * @param words the words, in lower case
	 * @return whether they came
	 */
	public boolean accept(String... words) {
		int start = this.consumed;
		for (String word : words) {
			if (!this.token.toLowerCase(Locale.ROOT).equals(word)) {
				read(start);
				return false;
			}
			advance();
		}
		return true;
	}

	/**
	 * Go past a name.
	 * @return the name as the statement has it, with its schema and its quotes, or
	 * {@code null} if none comes next that the server's {@code to_regclass} could read
	 */
	public @Nullable String name() {
		StringBuilder name = new StringBuilder();
		do {
			if (!isIdentifier()) {
				return null;
			}
			name.append(this.token);
			advance();
			if (this.token.equals("&")) {
				return null;
			}
			if (this.token.equals(".")) {
				name.append('.');
			}
		}
		while (accept("."));
		return name.toString();
	}

	/**
	 * Go past something in parentheses if it comes next.
	 * @return its words in lower case; empty if nothing comes
	 */
	public List<String> parentheses() {
		List<String> words = new ArrayList<>();
		int depth = 0;
		while (!this.token.isEmpty() && (depth > 0 || this.token.equals("("))) {
			words.add(this.token.toLowerCase(Locale.ROOT));
			depth += this.token.equals("(") ? 1 : this.token.equals(")") ? -1 : 0;
			advance();
		}
		return words;
	}

	/**
	 * What follows.
	 * @return the text from here on
	 */
	public String rest() {
		return this.sql.substring(this.consumed);
	}

	private boolean isIdentifier() {
		return !this.token.isEmpty()
				&& (this.token.charAt(0) == '"' || CharacterSet.LETTERS.contains(this.token.charAt(0)));
	}

	private void advance() {
		read(this.matcher.end());
	}

	private void read(int start) {
		this.consumed = start;
		this.token = (this.matcher.find(start) && this.matcher.start() == start) ? this.matcher.group(1) : END;
	}

}
