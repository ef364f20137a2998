package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes a statement token by token, by the rules of PostgreSQL's scan.l, so that two
 * texts give the same tokens if the server reads the same in them: blanks and comments
 * are gone, letters outside of quotes are small, the tag of a dollar quote does not
 * matter, and line ends are line feeds. Within quotes everything else stays as it is.
 *
 * <p>
 * The checksums in history tables hang on this form: it never changes without a new
 * version of their rule.
 */
public final class CanonicalTokens {

	private static final char END = '\0';

	private static final CharacterSet OPERATORS = CharacterSet.of("~!@#^&|`?+-*/%<>=", false);

	// an operator may end with + or - only if it holds one of them
	private static final CharacterSet BEFORE_SIGN = CharacterSet.of("~!@#^&|`?%", false);

	private final String sql;

	private final Writer target;

	private int position;

	private boolean escapes;

	private CanonicalTokens(String sql, Writer target) {
		this.sql = sql;
		this.target = target;
	}

	/**
	 * Write the tokens of a statement, each closed by a character with the code 0, which
	 * no statement can hold.
	 * @param sql the statement
	 * @param target where to write
	 * @throws IOException if writing fails
	 */
	public static void write(String sql, Writer target) throws IOException {
		new CanonicalTokens(sql, target).write();
	}

	private void write() throws IOException {
		while (this.position < this.sql.length()) {
			char character = at(0);
			if (CharacterSet.BLANKS.contains(character)) {
				this.position++;
			}
			else if (character == '-' && at(1) == '-') {
				this.position = endOfLine();
			}
			else if (character == '/' && at(1) == '*') {
				skipComment();
			}
			else {
				writeToken(character);
				this.target.write(END);
			}
		}
	}

	private void writeToken(char character) throws IOException {
		boolean continuesEscapes = this.escapes;
		this.escapes = false;
		if (character == '\'') {
			// only after a string that it continues is anything else than a string
			// possible
			writeQuoted(continuesEscapes);
		}
		else if (character == '"') {
			writeQuoted(false);
		}
		else if (character == '$') {
			writeDollar();
		}
		else if (CharacterSet.LETTERS.contains(character)) {
			writeWord();
		}
		else if (CharacterSet.DIGITS.contains(character)) {
			writeFolded(endOf(CharacterSet.LETTERS_AND_DIGITS));
		}
		else {
			writeFolded(this.position + symbolLength(character));
		}
	}

	private void writeWord() throws IOException {
		int end = endOf(CharacterSet.WORD);
		int length = end - this.position;
		char first = (char) (at(0) | 0x20);
		boolean unicode = length == 1 && first == 'u' && at(1) == '&' && (at(2) == '\'' || at(2) == '"');
		writeFolded(unicode ? end + 1 : end);
		if (unicode) {
			writeQuoted(false);
		}
		else if (length == 1 && at(0) == '\'' && "ebxn".indexOf(first) >= 0) {
			writeQuoted(first == 'e');
		}
	}

	private void writeQuoted(boolean withEscapes) throws IOException {
		char quote = at(0);
		int end = this.position + 1;
		while (end < this.sql.length()) {
			char character = this.sql.charAt(end);
			if (withEscapes && character == '\\') {
				end++;
			}
			else if (character == quote) {
				if (end + 1 >= this.sql.length() || this.sql.charAt(end + 1) != quote) {
					break;
				}
				end++;
			}
			end++;
		}
		end = Math.min(end + 1, this.sql.length());
		this.target.write(this.sql, this.position, end - this.position);
		this.position = end;
		this.escapes = withEscapes;
	}

	private void writeDollar() throws IOException {
		int tagEnd = this.position + 1;
		CharacterSet allowed = CharacterSet.LETTERS;
		while (tagEnd < this.sql.length() && allowed.contains(this.sql.charAt(tagEnd))) {
			tagEnd++;
			allowed = CharacterSet.LETTERS_AND_DIGITS;
		}
		if (tagEnd >= this.sql.length() || this.sql.charAt(tagEnd) != '$') {
			writeFolded(this.position + 1);
			return;
		}
		String tag = this.sql.substring(this.position, tagEnd + 1);
		int start = tagEnd + 1;
		int close = this.sql.indexOf(tag, start);
		int end = (close >= 0) ? close : this.sql.length();
		this.target.write("$$");
		this.target.write(this.sql, start, end - start);
		this.position = Math.min(end + tag.length(), this.sql.length());
	}

	private int symbolLength(char character) {
		if (OPERATORS.contains(character)) {
			return operatorLength();
		}
		char next = at(1);
		boolean pair = (character == ':' && (next == ':' || next == '=')) || (character == '.' && next == '.');
		return pair ? 2 : 1;
	}

	private int operatorLength() {
		int end = this.position;
		boolean maySign = false;
		while (end < this.sql.length() && OPERATORS.contains(this.sql.charAt(end)) && !beginsComment(end)) {
			maySign |= BEFORE_SIGN.contains(this.sql.charAt(end));
			end++;
		}
		while (!maySign && end - this.position > 1 && "+-".indexOf(this.sql.charAt(end - 1)) >= 0) {
			end--;
		}
		return end - this.position;
	}

	private boolean beginsComment(int index) {
		return this.sql.startsWith("--", index) || this.sql.startsWith("/*", index);
	}

	private void skipComment() {
		int depth = 0;
		do {
			if (this.sql.startsWith("/*", this.position)) {
				depth++;
				this.position += 2;
			}
			else if (this.sql.startsWith("*/", this.position)) {
				depth--;
				this.position += 2;
			}
			else {
				this.position++;
			}
		}
		while (depth > 0 && this.position < this.sql.length());
	}

	private int endOfLine() {
		int end = this.position;
		while (end < this.sql.length() && this.sql.charAt(end) != '\n' && this.sql.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	private int endOf(CharacterSet set) {
		int end = this.position;
		while (end < this.sql.length() && set.contains(this.sql.charAt(end))) {
			end++;
		}
		return end;
	}

	// as the server folds: the letters of ASCII only
	private void writeFolded(int end) throws IOException {
		int start = this.position;
		for (int i = start; i < end; i++) {
			char character = this.sql.charAt(i);
			if (character >= 'A' && character <= 'Z') {
				this.target.write(this.sql, start, i - start);
				this.target.write(character | 0x20);
				start = i + 1;
			}
		}
		this.target.write(this.sql, start, end - start);
		this.position = end;
	}

	private char at(int offset) {
		int index = this.position + offset;
		return (index < this.sql.length()) ? this.sql.charAt(index) : END;
	}

}
