package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;

import org.jspecify.annotations.Nullable;

/**
 * Characters with some lookahead, and the line they stand on.
 */
final class CharacterSource {

	static final int END = -1;

	/** How far {@link #peek(int)} can look. */
	static final int LOOKAHEAD = 1024;

	private static final int LARGE = 16 * LOOKAHEAD;

	private static final CharacterSet LINE = CharacterSet.allBut("\n\r");

	private final Reader reader;

	// most scripts are short; a long one gets a large buffer when it fills this
	private char[] buffer = new char[2 * LOOKAHEAD];

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
		return (this.position < this.limit) ? this.buffer[this.position] : peek(0);
	}

	int peek(int offset) {
		while (this.position + offset >= this.limit) {
			if (offset >= LOOKAHEAD || !fill()) {
				return END;
			}
		}
		return this.buffer[this.position + offset];
	}

	boolean startsWith(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (peek(i) != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	int read() {
		int character = peek();
		if (character == '\n') {
			this.line++;
			this.blankLine = true;
		}
		else if (this.blankLine) {
			this.blankLine = CharacterSet.BLANKS.contains(character);
		}
		this.position += (character != END) ? 1 : 0;
		return character;
	}

	/**
	 * Read characters for as long as they belong to a set.
	 * @param set the set
	 * @param target where to append them, or {@code null} to skip them
	 * @return how many there were
	 */
	int readWhile(CharacterSet set, @Nullable StatementText target) {
		int count = 0;
		do {
			int start = this.position;
			int end = set.endOf(this.buffer, start, this.limit);
			if (target != null) {
				target.append(this.buffer, start, end);
			}
			count += end - start;
			advance(end);
		}
		while (this.position == this.limit && fill());
		return count;
	}

	// what can be seen of the line, up to its end
	String peekLine() {
		StringBuilder text = new StringBuilder();
		while (LINE.contains(peek(text.length()))) {
			text.append((char) peek(text.length()));
		}
		return text.toString();
	}

	// the rest of the line, up to its end
	void readLine(@Nullable StatementText target) {
		readWhile(LINE, target);
	}

	/**
	 * Read whole lines as they stand, their ends included.
	 * @param end the line to stop at, which is read but not written
	 * @param target where to write
	 * @return whether the line was there
	 * @throws IOException if writing fails
	 */
	boolean readLinesUntil(String end, Writer target) throws IOException {
		while (peek() != END) {
			if (startsWith(end) && endsLineAt(end.length())) {
				skipLine();
				return true;
			}
			writeLine(end.charAt(0), target);
		}
		return false;
	}

	void skipLine() {
		readLine(null);
		if (peek() == '\r') {
			read();
		}
		if (peek() == '\n') {
			read();
		}
	}

	private boolean endsLineAt(int offset) {
		int character = peek(offset);
		return character == END || character == '\n' || (character == '\r' && peek(offset + 1) == '\n');
	}

	// and those after it that can't be the end
	private void writeLine(char endBeginsWith, Writer target) throws IOException {
		boolean endOfLine;
		do {
			int end = this.position;
			endOfLine = false;
			while (end < this.limit && !(endOfLine && this.buffer[end] == endBeginsWith)) {
				endOfLine = this.buffer[end++] == '\n';
			}
			target.write(this.buffer, this.position, end - this.position);
			advance(end);
		}
		while (!endOfLine && fill());
	}

	private void advance(int end) {
		char[] characters = this.buffer;
		int from = this.position;
		boolean blank = this.blankLine;
		for (int i = from; i < end; i++) {
			char character = characters[i];
			if (character == '\n') {
				this.line++;
				blank = true;
			}
			else if (character > ' ') {
				blank = false;
			}
		}
		this.blankLine = blank;
		this.position = end;
	}

	private boolean fill() {
		if (this.exhausted) {
			return false;
		}
		int kept = this.limit - this.position;
		boolean outgrown = this.limit == this.buffer.length && this.limit < LARGE;
		char[] target = outgrown ? new char[LARGE] : this.buffer;
		System.arraycopy(this.buffer, this.position, target, 0, kept);
		this.buffer = target;
		this.position = 0;
		this.limit = kept;
		try {
			int count = this.reader.read(this.buffer, kept, this.buffer.length - kept);
			this.exhausted = count < 0;
			this.limit += Math.max(count, 0);
			return !this.exhausted;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
