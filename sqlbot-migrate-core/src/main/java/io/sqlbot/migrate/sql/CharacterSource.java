package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

/**
 * Characters with one character of lookahead beyond the next, and the line they stand on.
 */
final class CharacterSource {

	static final int END = -1;

	private final Reader reader;

	private final char[] buffer = new char[8192];

	private int position;

	private int limit;

	private boolean exhausted;

	private int line = 1;

	private boolean blankLine = true;

	CharacterSource(Reader reader) {
		this.reader = reader;
		if (peek() == '\uFEFF') {
			this.position++;
		}
	}

	int line() {
		return this.line;
	}

	// whether only blanks were read of the current line
	boolean atBlankLine() {
		return this.blankLine;
	}

	int peek() {
		return peek(0);
	}

	int peekSecond() {
		return peek(1);
	}

	int read() {
		int character = peek(0);
		if (character == END) {
			return END;
		}
		this.position++;
		if (character == '\n') {
			this.line++;
			this.blankLine = true;
		}
		else if (!Character.isWhitespace(character)) {
			this.blankLine = false;
		}
		return character;
	}

	// the rest of the line without its end; null when nothing is left at all
	@Nullable String readLine() {
		if (peek() == END) {
			return null;
		}
		StringBuilder text = new StringBuilder();
		int character = read();
		while (character != END && character != '\n') {
			text.append((char) character);
			character = read();
		}
		int last = text.length() - 1;
		if (last >= 0 && text.charAt(last) == '\r') {
			text.setLength(last);
		}
		return text.toString();
	}

	private int peek(int offset) {
		while (this.position + offset >= this.limit) {
			if (this.exhausted) {
				return END;
			}
			fill();
		}
		return this.buffer[this.position + offset];
	}

	private void fill() {
		int kept = this.limit - this.position;
		System.arraycopy(this.buffer, this.position, this.buffer, 0, kept);
		this.position = 0;
		this.limit = kept;
		try {
			int count = this.reader.read(this.buffer, kept, this.buffer.length - kept);
			if (count < 0) {
				this.exhausted = true;
			}
			else {
				this.limit += count;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
