package io.sqlbot.migrate.sql;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script statement by statement, by the rules of psql (its psqlscan.l) with
 * {@code standard_conforming_strings} on: dollar quotes, nested comments, E'' strings,
 * bodies of BEGIN ATOMIC, rows after COPY FROM STDIN. It holds one statement at a time.
 * Variables of psql are no variables here: {@code :name} stays as it is. The
 * {@code \restrict} and {@code \}{@code unrestrict} lines of pg_dump are skipped; every
 * other command of psql, and every statement that begins or ends a transaction, is
 * refused, and so is what psql would pass on although it is never closed. Not
 * thread-safe.
 */
public final class SqlScriptReader {

	private final CharacterSource source;

	private final StatementLexer lexer;

	private final String name;

	private final Deque<SqlPart> waiting = new ArrayDeque<>();

	private @Nullable CopyRows rows;

	private boolean withoutTransaction;

	private boolean atEnd;

	/**
	 * Create a reader.
	 * @param reader the script; the caller closes it
	 * @param name the name of the file or class, for errors
	 */
	public SqlScriptReader(Reader reader, String name) {
		this.source = new CharacterSource(reader);
		this.lexer = new StatementLexer(this.source, name);
		this.name = name;
	}

	/**
	 * Read the next part. Rows of a COPY that were not taken are skipped.
	 * @return the part, or {@code null} at the end
	 * @throws MalformedRevisionException if a quote, comment, parenthesis or body is not
	 * closed, or something stands there that a revision can't hold
	 * @throws java.io.UncheckedIOException if reading fails
	 */
	public @Nullable SqlPart next() {
		advance();
		return this.waiting.poll();
	}

	/**
	 * Read what is left, part by part. Other than a loop with {@link #next()} this does
	 * not hold a part while it reads the one after it.
	 * @param action takes each part before the next one is read
	 * @throws MalformedRevisionException as for {@link #next()}
	 * @throws java.io.UncheckedIOException if reading fails
	 */
	public void forEachRemaining(Consumer<SqlPart> action) {
		while (advance()) {
			action.accept(this.waiting.remove());
		}
	}

	private boolean advance() {
		if (this.rows != null) {
			this.rows.skip();
			this.rows = null;
		}
		while (this.waiting.isEmpty() && !this.atEnd) {
			readParts();
		}
		return !this.waiting.isEmpty();
	}

	private void readParts() {
		StatementLexer.End end = this.lexer.read();
		if (end == StatementLexer.End.BACKSLASH) {
			skipCommand();
			return;
		}
		if (!this.lexer.isEmpty()) {
			this.waiting.add(statement(end));
			this.withoutTransaction = false;
		}
		Marker.Kind marker = this.lexer.marker();
		if (end == StatementLexer.End.MARKER && marker != null) {
			refuseMarkerAboveNothing();
			this.withoutTransaction = marker == Marker.Kind.NO_TRANSACTION;
			this.waiting.add(new Marker(marker, this.source.line()));
		}
		else if (end == StatementLexer.End.SCRIPT) {
			refuseMarkerAboveNothing();
		}
		this.atEnd = end == StatementLexer.End.SCRIPT;
	}

	private void skipCommand() {
		int line = this.source.line();
		String command = this.source.peekLine();
		boolean skipped = this.lexer.isEmpty() && command.matches("\\\\(un)?restrict\\b.*");
		this.source.readLine(null);
		if (!skipped) {
			throw new MalformedRevisionException(this.name, line, "'" + command.strip() + "' is a command of psql.",
					"Remove it, or write it as SQL: only \\restrict and \\unrestrict, which pg_dump writes, are skipped.");
		}
	}

	private SqlPart statement(StatementLexer.End end) {
		StatementWords words = this.lexer.words();
		int line = this.lexer.startLine();
		refuseTransactionCommand(words.transactionCommand(), line);
		String sql = this.lexer.takeText();
		refuseZero(sql, line);
		if (words.isCopyFromStdin()) {
			beginRows(end, line);
			refuseMarkerAboveNothing();
			this.rows = new CopyRows(this.source, this.name);
			return new SqlPart.Copy(sql, line, this.rows);
		}
		return new SqlPart.Statement(sql, line, !this.withoutTransaction && words.isTransactional());
	}

	private void refuseMarkerAboveNothing() {
		if (this.withoutTransaction) {
			throw new MalformedRevisionException(this.name, this.source.line(),
					"the line '-- no transaction' above has no statement below it that it could stand for.",
					"Move it right above the statement that runs outside of a transaction, or remove it.");
		}
	}

	private void refuseTransactionCommand(@Nullable String command, int line) {
		if (command != null) {
			throw new MalformedRevisionException(this.name, line,
					"'" + command + "' would break the transaction that each revision runs in.",
					"Remove it. To commit in the middle of a revision, write a line with '-- commit' (in Java: op.commit()).");
		}
	}

	// the driver would send a statement only up to there
	private void refuseZero(String sql, int startLine) {
		int index = sql.indexOf('\0');
		if (index >= 0) {
			int line = startLine
					+ (int) sql.substring(0, index).chars().filter((character) -> character == '\n').count();
			throw new MalformedRevisionException(this.name, line,
					"a character with the code 0 stands here, which PostgreSQL can't store.", "Remove it.");
		}
	}

	private void beginRows(StatementLexer.End end, int line) {
		if (end != StatementLexer.End.SEMICOLON) {
			throw new MalformedRevisionException(this.name, line, "the COPY that begins here has no semicolon.",
					"End it with a semicolon, and begin its rows on the line after it.");
		}
		String rest = this.source.peekLine().strip();
		if (!rest.isEmpty() && !rest.startsWith("--")) {
			throw new MalformedRevisionException(this.name, line, "'" + rest + "' follows COPY on its line.",
					"Rows begin on the line after the COPY statement; move the rest behind the closing \\. line.");
		}
		this.source.skipLine();
	}

}
