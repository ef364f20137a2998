package io.sqlbot.migrate.diff;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The names that SQL text mentions, as PostgreSQL writes it: unquoted ones are in lower
 * case. It tells rather too many dependencies than too few, as it does not know what a
 * name stands for.
 */
final class Words {

	private static final Set<String> BEFORE_RELATION = Set.of("from", "join", "only", "lateral");

	private static final Set<String> AFTER_FROM = Set.of("where", "group", "order", "having", "union", "intersect",
			"except", "limit", "offset", "window", "select", "on", "for", "fetch");

	private final Set<String> names = new HashSet<>();

	// those that stand where a query names its tables
	private final Set<String> relations = new HashSet<>();

	// those that a parenthesis follows
	private final Set<String> calls = new HashSet<>();

	private boolean wholeRows;

	static Words of(@Nullable String... texts) {
		Words words = new Words();
		for (String text : texts) {
			words.add(text);
		}
		return words;
	}

	Words add(@Nullable String text) {
		if (text != null) {
			new Scan(text).run();
		}
		return this;
	}

	Words addAll(Collection<String> texts) {
		texts.forEach(this::add);
		return this;
	}

	boolean has(Identifier name) {
		return this.names.contains(name.text());
	}

	boolean hasAny(Collection<String> others) {
		return others.stream().anyMatch(this.names::contains);
	}

	boolean reads(String relation) {
		return this.relations.contains(relation);
	}

	boolean readsColumn(String relation, String column) {
		return reads(relation) && (this.wholeRows || this.names.contains(column));
	}

	Set<String> names() {
		return this.names;
	}

	Set<String> calls() {
		return this.calls;
	}

	Set<String> relations() {
		return this.relations;
	}

	/** Walks through a text. */
	private final class Scan {

		private final String text;

		private final Deque<Boolean> outer = new ArrayDeque<>();

		private boolean inFrom;

		private String previous = "";

		private int at;

		Scan(String text) {
			this.text = text;
		}

		void run() {
			while (this.at < this.text.length()) {
				char character = this.text.charAt(this.at);
				if (character == '\'') {
					constant();
				}
				else if (character == '"') {
					name(quoted());
				}
				else if (Character.isJavaIdentifierStart(character)) {
					word();
				}
				else {
					sign(character);
				}
			}
		}

		private void constant() {
			StringBuilder content = new StringBuilder();
			int end = quotedUntil('\'', content);
			this.at = end;
			// a sequence in nextval, and the like
			if (this.text.startsWith("::reg", end)) {
				add(content.toString());
			}
			this.previous = "'";
		}

		private String quoted() {
			StringBuilder content = new StringBuilder();
			this.at = quotedUntil('"', content);
			return content.toString();
		}

		private int quotedUntil(char quote, StringBuilder content) {
			int i = this.at + 1;
			while (i < this.text.length()) {
				char character = this.text.charAt(i);
				if (character == quote) {
					if (i + 1 >= this.text.length() || this.text.charAt(i + 1) != quote) {
						return i + 1;
					}
					i++;
				}
				content.append(character);
				i++;
			}
			return i;
		}

		private void word() {
			int start = this.at;
			while (this.at < this.text.length() && Character.isJavaIdentifierPart(this.text.charAt(this.at))) {
				this.at++;
			}
			String word = this.text.substring(start, this.at).toLowerCase(Locale.ROOT);
			if (word.equals("from")) {
				this.inFrom = true;
			}
			else if (AFTER_FROM.contains(word)) {
				this.inFrom = false;
			}
			name(word);
		}

		private void name(String name) {
			Words.this.names.add(name);
			boolean starts = BEFORE_RELATION.contains(this.previous)
					|| (this.inFrom && (this.previous.equals(",") || this.previous.equals("(")));
			if (starts || (this.previous.equals(".") && this.inFrom)) {
				Words.this.relations.add(name);
			}
			this.previous = name;
		}

		private void sign(char character) {
			if (character == '(') {
				Words.this.calls.add(this.previous);
				this.outer.push(this.inFrom);
			}
			else if (character == ')' && !this.outer.isEmpty()) {
				this.inFrom = this.outer.pop();
			}
			else if (character == '*' && this.previous.equals(".")) {
				Words.this.wholeRows = true;
			}
			if (!Character.isWhitespace(character)) {
				this.previous = String.valueOf(character);
			}
			this.at++;
		}

	}

}
