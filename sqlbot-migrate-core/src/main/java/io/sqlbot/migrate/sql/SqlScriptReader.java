package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script statement by statement, by the rules of psql (its psqlscan.l) with
 * {@code standard_conforming_strings} on: dollar quotes, nested comments, E'' strings,
 * bodies of BEGIN ATOMIC, rows after COPY FROM STDIN. It holds one statement at a time.
 * The {@code \restrict} and {@code \}{@code unrestrict} lines of pg_dump are skipped;
 * every other command of psql, and every statement that begins or ends a transaction, is
 * refused. Not thread-safe.
 */
public final class SqlScriptReader {

	private final CharacterSource source;

	private final String name;

	private final Deque<SqlPart> waiting = new ArrayDeque<>();

	private final StringBuilder text = new StringBuilder();

	private StatementWords words = new StatementWords();

	private int startLine;

	private int parenDepth;

	private boolean rowsWaiting;

	/**
	 * Create a reader.
	 * @param reader the script; the caller closes it
	 * @param name the name of the file or class, for errors
	 */
	public SqlScriptReader(Reader reader, String name) {
		this.source = new CharacterSource(reader);
		this.name = name;
	}

	/**
	 * Read the next part. Rows of a COPY that were not taken are skipped.
	 * @return the part, or {@code null} at the end
	 * @throws MalformedRevisionException if a quote or comment is not closed, or
	 * something stands there that a revision can't hold
	 * @throws java.io.UncheckedIOException if reading fails
	 */
	public @Nullable SqlPart next() {
		skipRows();
		while (this.waiting.isEmpty()) {
			int character = this.source.peek();
			if (character == CharacterSource.END) {
				endStatement();
				return this.waiting.poll();
			}
			readToken((char) character);
		}
		return this.waiting.poll();
	}

	private void readToken(char character) {
		int second = this.source.peekSecond();
		if (character == '-' && second == '-') {
			readLineComment();
		}
		else if (character == '/' && second == '*') {
			readBlockComment();
		}
		else if (character == '\\') {
			readBackslash();
		}
		else if (character == ';' && this.parenDepth <= 0 && !this.words.insideAtomicBody()) {
			this.source.read();
			endStatement();
		}
		else if (Character.isWhitespace(character) && this.text.isEmpty()) {
			this.source.read();
		}
		else {
			readInsideStatement(character);
		}
	}

	private void readInsideStatement(char character) {
		if (this.text.isEmpty()) {
			this.startLine = this.source.line();
		}
		if (isWordStart(character)) {
			readWord();
		}
		else if (character == '\'' || character == '"') {
			readQuoted(character, false);
		}
		else if (character == '$') {
			readDollar();
		}
		else if (character >= '0' && character <= '9') {
			readNumber();
		}
		else {
			this.parenDepth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
			take();
		}
	}

	private void readWord() {
		int start = this.text.length();
		while (isWordPart(this.source.peek())) {
			take();
		}
		String word = this.text.substring(start);
		if (this.source.peek() == '\'' && word.equalsIgnoreCase("e")) {
			readQuoted('\'', true);
		}
		else {
			this.words.add(word, this.parenDepth);
		}
	}

	private void readNumber() {
		// so that the e of 1e5 is no word, and the quote after it no escape string
		int start = this.text.length();
		while (isWordPart(this.source.peek()) && this.source.peek() != '$') {
			take();
		}
		this.words.addOther(this.text.substring(start), this.parenDepth);
	}

	private void readQuoted(char quote, boolean escapes) {
		int line = this.source.line();
		this.words.addOther(StatementWords.QUOTED, this.parenDepth);
		take();
		while (true) {
			int character = this.source.peek();
			if (character == CharacterSource.END) {
				throw unclosed((quote == '"') ? "name in double quotes" : "string", line);
			}
			take();
			if (escapes && character == '\\' && this.source.peek() != CharacterSource.END) {
				take();
			}
			else if (character == quote) {
				if (this.source.peek() != quote) {
					return;
				}
				take();
			}
		}
	}

	private void readDollar() {
		int line = this.source.line();
		int start = this.text.length();
		take();
		if (isWordStart(this.source.peek())) {
			while (isWordPart(this.source.peek()) && this.source.peek() != '$') {
				take();
			}
		}
		if (this.source.peek() != '$') {
			return;
		}
		take();
		String tag = this.text.substring(start);
		int bodyStart = this.text.length();
		while (!endsWith(tag, bodyStart)) {
			if (this.source.peek() == CharacterSource.END) {
				throw unclosed("dollar quote " + tag, line);
			}
			take();
		}
	}

	private boolean endsWith(String tag, int bodyStart) {
		int start = this.text.length() - tag.length();
		return start >= bodyStart && this.text.charAt(this.text.length() - 1) == '$'
				&& this.text.indexOf(tag, start) == start;
	}

	private void readLineComment() {
		boolean ownLine = this.source.atBlankLine();
		int line = this.source.line();
		String comment = String.valueOf(this.source.readLine());
		Marker.Kind kind = (ownLine && this.parenDepth <= 0 && !this.words.insideAtomicBody()) ? markerKind(comment)
				: null;
		if (kind != null) {
			endStatement();
			this.waiting.add(new Marker(kind, line));
		}
		else if (!this.text.isEmpty()) {
			this.text.append(comment).append('\n');
		}
	}

	private static Marker.@Nullable Kind markerKind(String comment) {
		return switch (comment.substring(2).strip().toLowerCase(Locale.ROOT)) {
			case "upgrade" -> Marker.Kind.UPGRADE;
			case "downgrade" -> Marker.Kind.DOWNGRADE;
			case "commit" -> Marker.Kind.COMMIT;
			default -> null;
		};
	}

	private void readBlockComment() {
		int line = this.source.line();
		boolean keep = !this.text.isEmpty();
		int depth = 0;
		do {
			int character = this.source.peek();
			int second = this.source.peekSecond();
			if (character == CharacterSource.END) {
				throw unclosed("comment", line);
			}
			boolean opens = character == '/' && second == '*';
			boolean closes = character == '*' && second == '/';
			depth += opens ? 1 : closes ? -1 : 0;
			for (int i = (opens || closes) ? 2 : 1; i > 0; i--) {
				int taken = this.source.read();
				if (keep) {
					this.text.append((char) taken);
				}
			}
		}
		while (depth > 0);
	}

	private void readBackslash() {
		int line = this.source.line();
		String command = String.valueOf(this.source.readLine());
		boolean skipped = this.text.isEmpty() && command.matches("\\\\(un)?restrict\\b.*");
		if (!skipped) {
			throw new MalformedRevisionException(this.name, line, "'" + command.strip() + "' is a command of psql.",
					"Remove it, or write it as SQL: only \\restrict and \\unrestrict, which pg_dump writes, are skipped.");
		}
	}

	private void endStatement() {
		int end = this.text.length();
		while (end > 0 && Character.isWhitespace(this.text.charAt(end - 1))) {
			end--;
		}
		if (end > 0) {
			String sql = this.text.substring(0, end);
			refuseTransactionCommand();
			if (this.words.isCopyFromStdin()) {
				beginRows();
				this.waiting.add(new SqlPart.Copy(sql, this.startLine, this::writeRows));
			}
			else {
				this.waiting.add(new SqlPart.Statement(sql, this.startLine, this.words.isTransactional()));
			}
		}
		this.text.setLength(0);
		this.words = new StatementWords();
		this.parenDepth = 0;
	}

	private void refuseTransactionCommand() {
		String command = this.words.transactionCommand();
		if (command != null) {
			throw new MalformedRevisionException(this.name, this.startLine,
					"'" + command + "' would break the transaction that each revision runs in.",
					"Remove it. To commit in the middle of a revision, write a line with '-- commit' (in Java: op.commit()).");
		}
	}

	private void beginRows() {
		String rest = this.source.readLine();
		if (rest != null && !rest.isBlank()) {
			throw new MalformedRevisionException(this.name, this.startLine,
					"'" + rest.strip() + "' follows COPY on its line.",
					"Rows begin on the line after the COPY statement; move the rest behind the closing \\. line.");
		}
		this.rowsWaiting = true;
	}

	private void writeRows(Writer target) throws IOException {
		if (!this.rowsWaiting) {
			throw new IllegalStateException("The rows of this COPY were read already");
		}
		this.rowsWaiting = false;
		int line = this.source.line();
		for (String row = this.source.readLine(); row != null; row = this.source.readLine()) {
			if (row.equals("\\.")) {
				return;
			}
			target.write(row);
			target.write('\n');
		}
		throw unclosed("block of COPY rows", line);
	}

	private void skipRows() {
		if (this.rowsWaiting) {
			try {
				writeRows(Writer.nullWriter());
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private MalformedRevisionException unclosed(String what, int line) {
		return new MalformedRevisionException(this.name, line, "the " + what + " that begins here is never closed.",
				"Close it.");
	}

	private void take() {
		this.text.append((char) this.source.read());
	}

	private static boolean isWordStart(int character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_'
				|| character >= 0x80;
	}

	private static boolean isWordPart(int character) {
		return isWordStart(character) || (character >= '0' && character <= '9') || character == '$';
	}

}
