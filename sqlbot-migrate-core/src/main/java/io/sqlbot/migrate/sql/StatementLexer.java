package io.sqlbot.migrate.sql;

import java.util.Locale;

import io.sqlbot.migrate.sql.SqlPart.Marker;
import org.jspecify.annotations.Nullable;

/**
 * Finds where statements end, by the rules of psqlscan.l with
 * {@code standard_conforming_strings} on. In one thing it follows the server's own
 * scan.l: where an E'' string continues on the next line, backslashes are escapes there
 * too. psql, which reads line by line, does not see that the string continues.
 */
final class StatementLexer {

	/** What ended a statement, if there was one. */
	enum End {

		SEMICOLON, MARKER, BACKSLASH, SCRIPT

	}

	private final CharacterSource source;

	private final String name;

	private final StatementText text = new StatementText();

	private final QuoteReader quotes;

	private StatementWords words = new StatementWords();

	private int startLine;

	private int parenDepth;

	private int parenLine;

	private boolean afterEscapeString;

	private boolean afterNewline;

	private Marker.@Nullable Kind marker;

	StatementLexer(CharacterSource source, String name) {
		this.source = source;
		this.name = name;
		this.quotes = new QuoteReader(source, this.text, name);
	}

	/**
	 * Read up to the end of a statement.
	 * @return what ended it; a backslash and a marker are still to be read
	 */
	End read() {
		this.words = new StatementWords();
		this.parenDepth = 0;
		while (true) {
			int character = this.source.peek();
			if (character == CharacterSource.END) {
				verifyClosed();
				return End.SCRIPT;
			}
			if (character == '\\') {
				return End.BACKSLASH;
			}
			if (character == ';' && isOutermost()) {
				this.source.read();
				return End.SEMICOLON;
			}
			if (character == '-' && this.source.peek(1) == '-') {
				if (readLineComment()) {
					return End.MARKER;
				}
			}
			else if (CharacterSet.BLANKS.contains(character)) {
				readBlank();
			}
			else {
				readToken((char) character);
			}
		}
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	// the line where the statement begins
	int startLine() {
		return this.startLine;
	}

	StatementWords words() {
		return this.words;
	}

	Marker.@Nullable Kind marker() {
		return this.marker;
	}

	String takeText() {
		return this.text.take();
	}

	private boolean isOutermost() {
		return this.parenDepth == 0 && !this.words.insideAtomicBody();
	}

	private void readBlank() {
		char blank = (char) this.source.read();
		this.afterNewline |= blank == '\n' || blank == '\r';
		if (!this.text.isEmpty()) {
			this.text.append(blank);
		}
	}

	private boolean readLineComment() {
		this.marker = (this.source.atBlankLine() && isOutermost()) ? markerKind(this.source.peekLine()) : null;
		this.source.readLine((this.marker != null || this.text.isEmpty()) ? null : this.text);
		return this.marker != null;
	}

	private static Marker.@Nullable Kind markerKind(String comment) {
		return switch (comment.substring(2).strip().toLowerCase(Locale.ROOT)) {
			case "upgrade" -> Marker.Kind.UPGRADE;
			case "downgrade" -> Marker.Kind.DOWNGRADE;
			case "commit" -> Marker.Kind.COMMIT;
			case "no transaction" -> Marker.Kind.NO_TRANSACTION;
			default -> null;
		};
	}

	private void readToken(char character) {
		boolean continuesEscapes = this.afterEscapeString && this.afterNewline && character == '\'';
		this.afterEscapeString = false;
		if (character == '/' && this.source.peek(1) == '*') {
			this.quotes.readComment();
			return;
		}
		if (this.text.isEmpty()) {
			this.startLine = this.source.line();
		}
		switch (character) {
			case '\'' -> readString(continuesEscapes);
			case '"' -> {
				this.words.addOther(StatementWords.QUOTED, this.parenDepth);
				this.quotes.readName();
			}
			case '$' -> readDollar();
			case '(' -> {
				this.parenLine = (this.parenDepth++ == 0) ? this.source.line() : this.parenLine;
				take();
			}
			case ')' -> {
				this.parenDepth = Math.max(this.parenDepth - 1, 0);
				take();
			}
			default -> readOther(character);
		}
	}

	private void readOther(char character) {
		if (CharacterSet.LETTERS.contains(character)) {
			readWord();
		}
		else if (CharacterSet.DIGITS.contains(character)) {
			readNumber();
		}
		else {
			take();
			this.source.readWhile(CharacterSet.SINGLE, this.text);
		}
	}

	private void readWord() {
		int length = this.source.readWhile(CharacterSet.WORD, this.text);
		if (length == 1 && this.source.peek() == '\'') {
			// B'', X'' and N'' need no rules of their own
			readString(this.text.end(1).equalsIgnoreCase("e"));
		}
		else if (this.words.wantsMore()) {
			this.words.add(this.text.end(length), this.parenDepth);
		}
	}

	private void readNumber() {
		// with the letters behind it, so that the e of 1e5 is no word
		int length = this.source.readWhile(CharacterSet.LETTERS_AND_DIGITS, this.text);
		if (this.words.wantsMore()) {
			this.words.addOther(this.text.end(length), this.parenDepth);
		}
	}

	private void readString(boolean escapes) {
		this.words.addOther(StatementWords.QUOTED, this.parenDepth);
		this.quotes.readString(escapes);
		this.afterEscapeString = escapes;
		this.afterNewline = false;
	}

	private void readDollar() {
		if (!this.quotes.readDollarQuote()) {
			take();
		}
	}

	private void verifyClosed() {
		if (this.parenDepth > 0) {
			throw QuoteReader.unclosed(this.name, "parenthesis", this.parenLine, "Write the ) that ends it.");
		}
		if (this.words.insideAtomicBody()) {
			throw QuoteReader.unclosed(this.name, "statement with a body from BEGIN ATOMIC to END", this.startLine,
					"Write the END that ends it.");
		}
	}

	private void take() {
		this.text.append((char) this.source.read());
	}

}
