package io.sqlbot.migrate.sql;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a single statement apart, whose quotes are known to be closed.
 */
final class StatementTokens {

	// they may have a million tokens, of which only the first say what is locked
	private static final Set<String> LONG = Set.of("insert", "update", "delete", "merge", "select", "values", "with");

	private static final int BEGIN = 32;

	private final CharacterSource source;

	private final StatementText text = new StatementText();

	private final QuoteReader quotes;

	private final List<Token> tokens = new ArrayList<>();

	private int depth;

	private StatementTokens(String sql) {
		this.source = new CharacterSource(new StringReader(sql));
		this.quotes = new QuoteReader(this.source, this.text, "statement");
	}

	static List<Token> of(String sql) {
		StatementTokens statement = new StatementTokens(sql);
		while (statement.wantsMore()) {
			statement.read();
		}
		return statement.tokens;
	}

	private boolean wantsMore() {
		return this.source.peek() != CharacterSource.END
				&& (this.tokens.size() < BEGIN || !LONG.contains(this.tokens.get(0).text()));
	}

	private void read() {
		int character = this.source.peek();
		if (CharacterSet.BLANKS.contains(character)) {
			this.source.read();
		}
		else if (this.source.startsWith("--")) {
			this.source.readLine(null);
		}
		else if (this.source.startsWith("/*")) {
			this.quotes.readComment();
		}
		else if (character == '"') {
			this.quotes.readName();
			add(Kind.NAME, simplified(this.text.take()));
		}
		else if (character == '\'') {
			readString(false);
		}
		else if (character == '$' && this.quotes.readDollarQuote()) {
			add(Kind.LITERAL, this.text.take());
		}
		else if (CharacterSet.LETTERS.contains(character)) {
			readWord();
		}
		else if (CharacterSet.DIGITS.contains(character)) {
			this.source.readWhile(CharacterSet.LETTERS_AND_DIGITS, this.text);
			add(Kind.LITERAL, this.text.take());
		}
		else {
			readSymbol();
		}
	}

	private void readWord() {
		this.source.readWhile(CharacterSet.WORD, this.text);
		String word = this.text.take().toLowerCase(Locale.ROOT);
		if (word.length() == 1 && this.source.peek() == '\'') {
			readString(word.equals("e"));
		}
		else {
			add(Kind.WORD, word);
		}
	}

	private void readString(boolean escapes) {
		this.quotes.readString(escapes);
		add(Kind.LITERAL, this.text.take());
	}

	private void readSymbol() {
		char symbol = (char) this.source.read();
		if (symbol == ')') {
			this.depth--;
		}
		add(Kind.SYMBOL, String.valueOf(symbol));
		if (symbol == '(') {
			this.depth++;
		}
	}

	private void add(Kind kind, String value) {
		this.tokens.add(new Token(kind, value, this.depth));
	}

	private static String simplified(String quoted) {
		return quoted.matches("\"[a-z_][a-z0-9_]*\"") ? quoted.substring(1, quoted.length() - 1) : quoted;
	}

	/**
	 * The kinds of tokens.
	 */
	enum Kind {

		/** A word without quotes: part of the grammar, or a name. */
		WORD,

		/** A name in double quotes. */
		NAME,

		/** A string or a number. */
		LITERAL,

		/** A single character. */
		SYMBOL

	}

	/**
	 * A token.
	 *
	 * @param kind its kind
	 * @param text its text; of a word in lower case, of a name with quotes where it needs
	 * them
	 * @param depth how many parentheses are open around it
	 */
	record Token(Kind kind, String text, int depth) {

		boolean isName() {
			return this.kind == Kind.WORD || this.kind == Kind.NAME;
		}

		boolean is(String word) {
			return this.kind != Kind.NAME && this.kind != Kind.LITERAL && this.text.equals(word);
		}

	}

}
