package io.sqlbot.migrate.sql;

import io.sqlbot.migrate.error.MalformedRevisionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has an end of its own: strings, names in double quotes, dollar quotes and
 * comments of several lines.
 */
final class QuoteReader {

	private static final CharacterSet STRING = CharacterSet.allBut("'");

	private static final CharacterSet ESCAPE_STRING = CharacterSet.allBut("'\\");

	private static final CharacterSet NAME = CharacterSet.allBut("\"");

	private static final CharacterSet DOLLAR_QUOTED = CharacterSet.allBut("$");

	private static final CharacterSet COMMENT = CharacterSet.allBut("/*");

	private final CharacterSource source;

	private final StatementText text;

	private final String name;

	QuoteReader(CharacterSource source, StatementText text, String name) {
		this.source = source;
		this.text = text;
		this.name = name;
	}

	static MalformedRevisionException unclosed(String name, String what, int line, String mending) {
		return new MalformedRevisionException(name, line, "the " + what + " that begins here is never closed.",
				mending + " Then 'migrate check' tells whether it can be read.");
	}

	void readString(boolean escapes) {
		read('\'', escapes ? ESCAPE_STRING : STRING, "string");
	}

	void readName() {
		read('"', NAME, "name in double quotes");
	}

	private void read(char quote, CharacterSet inside, String what) {
		int line = this.source.line();
		take(1);
		while (true) {
			this.source.readWhile(inside, this.text);
			int character = this.source.peek();
			if (character == CharacterSource.END) {
				throw unclosed(this.name, what, line,
						"Write the " + quote + " that ends it; one that belongs to it is written twice.");
			}
			boolean escapes = character != quote;
			if (!escapes && this.source.peek(1) != quote) {
				take(1);
				return;
			}
			take(2);
		}
	}

	/**
	 * Read a dollar quote if one begins here.
	 * @return whether one begins here
	 */
	boolean readDollarQuote() {
		String tag = dollarTag();
		if (tag == null) {
			return false;
		}
		int line = this.source.line();
		take(tag.length());
		this.source.readWhile(DOLLAR_QUOTED, this.text);
		while (!this.source.startsWith(tag)) {
			if (this.source.peek() == CharacterSource.END) {
				throw unclosed(this.name, "dollar quote " + tag, line, "Write the " + tag + " that ends it.");
			}
			take(1);
			this.source.readWhile(DOLLAR_QUOTED, this.text);
		}
		take(tag.length());
		return true;
	}

	private @Nullable String dollarTag() {
		StringBuilder tag = new StringBuilder("$");
		CharacterSet allowed = CharacterSet.LETTERS;
		while (allowed.contains(this.source.peek(tag.length()))) {
			tag.append((char) this.source.peek(tag.length()));
			allowed = CharacterSet.LETTERS_AND_DIGITS;
		}
		return (this.source.peek(tag.length()) == '$') ? tag.append('$').toString() : null;
	}

	void readComment() {
		int line = this.source.line();
		StatementText target = this.text.isEmpty() ? null : this.text;
		int depth = 0;
		do {
			if (this.source.peek() == CharacterSource.END) {
				throw unclosed(this.name, "comment", line,
						"Write the */ that ends it; each /* inside it needs one of its own.");
			}
			boolean opens = this.source.startsWith("/*");
			boolean closes = this.source.startsWith("*/");
			depth += opens ? 1 : closes ? -1 : 0;
			for (int i = (opens || closes) ? 2 : 1; i > 0; i--) {
				int character = this.source.read();
				if (target != null) {
					target.append((char) character);
				}
			}
			if (depth > 0) {
				this.source.readWhile(COMMENT, target);
			}
		}
		while (depth > 0);
	}

	private void take(int count) {
		for (int i = 0; i < count && this.source.peek() != CharacterSource.END; i++) {
			this.text.append((char) this.source.read());
		}
	}

}
