package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.sql.StatementTokens.Token;

/**
 * Goes through the tokens of a statement or of a part of it. Not thread-safe.
 */
final class TokenCursor {

	private final List<Token> tokens;

	private int index;

	TokenCursor(List<Token> tokens) {
		this.tokens = tokens;
	}

	boolean atEnd() {
		return this.index >= this.tokens.size();
	}

	// the next word, or an empty text for anything else
	String peek() {
		return (!atEnd() && this.tokens.get(this.index).kind() == StatementTokens.Kind.WORD)
				? this.tokens.get(this.index).text() : "";
	}

	String next() {
		String word = peek();
		this.index++;
		return word;
	}

	/**
	 * Go over words if all of them come next.
	 * @param words the words, separated by blanks
	 * @return whether they came
	 */
	boolean take(String words) {
		String[] parts = words.split(" ");
		for (int i = 0; i < parts.length; i++) {
			int place = this.index + i;
			if (place >= this.tokens.size() || !this.tokens.get(place).is(parts[i])) {
				return false;
			}
		}
		this.index += parts.length;
		return true;
	}

	void takeAny(String... words) {
		int before;
		do {
			before = this.index;
			for (String word : words) {
				take(word);
			}
		}
		while (this.index > before);
	}

	void takeIfExists() {
		take("if exists");
		take("if not exists");
	}

	/**
	 * Read a name, perhaps with a schema.
	 * @return the name, or an empty text if there is none
	 */
	String name() {
		StringBuilder name = new StringBuilder();
		while (!atEnd() && this.tokens.get(this.index).isName()) {
			name.append(this.tokens.get(this.index++).text());
			if (!take(".")) {
				break;
			}
			name.append('.');
		}
		return name.toString();
	}

	// separated by commas; ONLY, * and what stands in parentheses behind a name are left
	// out
	List<String> names() {
		List<String> names = new ArrayList<>();
		do {
			take("only");
			names.add(name());
			take("*");
			skipParentheses();
		}
		while (take(","));
		return names;
	}

	void skipParentheses() {
		if (take("(")) {
			int depth = this.tokens.get(this.index - 1).depth();
			while (!atEnd() && this.tokens.get(this.index).depth() > depth) {
				this.index++;
			}
			this.index++;
		}
	}

	// to behind the next place where words come, if there is one
	boolean skipBehind(String words) {
		int start = this.index;
		while (!atEnd()) {
			if (take(words)) {
				return true;
			}
			this.index++;
		}
		this.index = start;
		return false;
	}

	// whether words come anywhere ahead
	boolean holds(String words) {
		int start = this.index;
		boolean found = skipBehind(words);
		this.index = start;
		return found;
	}

	TokenCursor copy() {
		return new TokenCursor(this.tokens.subList(this.index, this.tokens.size()));
	}

	Token token() {
		return this.tokens.get(this.index);
	}

	void skip() {
		this.index++;
	}

	// the rest, divided at the commas outside of parentheses
	List<TokenCursor> parts() {
		List<TokenCursor> parts = new ArrayList<>();
		int depth = atEnd() ? 0 : token().depth();
		int start = this.index;
		for (int i = this.index; i <= this.tokens.size(); i++) {
			boolean ends = i == this.tokens.size()
					|| (this.tokens.get(i).depth() == depth && this.tokens.get(i).is(","));
			if (ends && i > start) {
				parts.add(new TokenCursor(this.tokens.subList(start, i)));
				start = i + 1;
			}
		}
		this.index = this.tokens.size();
		return parts;
	}

}
