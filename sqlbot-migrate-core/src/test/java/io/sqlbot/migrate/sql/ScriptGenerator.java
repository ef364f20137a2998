package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.Random;

/**
 * Writes scripts that are made of whatever makes it hard to see where a statement ends.
 * They need not make sense to the server, as psql does not understand statements either.
 * The same seed gives the same script.
 */
final class ScriptGenerator {

	private static final List<String> WORDS = List.of("select", "create", "function", "procedure", "or", "replace",
			"begin", "BEGIN", "atomic", "end", "End", "case", "when", "as", "copy", "from", "stdin", "e", "E", "u", "x",
			"b", "n", "a$b", "a$$b", "_", "é", "工作空间", "\u00a0", "t1", "return", "language");

	// without rows, as psql would need a table for them
	private static final List<String> WORDS_OF_SOUP = WORDS.stream().filter((word) -> !word.equals("stdin")).toList();

	private static final List<String> CONTENTS = List.of(";", ";", "a", "\n", " ", "--", "/*", "*/", "$", "$$", "$a$",
			"(", ")", "é", "空", "begin", "end", "\\x", "?", ":name", "%", "\r\n", "-- x\n", "\\.\n", "𝄞");

	// a blank after :name, as psql takes what is before a dollar sign for the variable,
	// while the name of PostgreSQL goes on
	private static final List<String> SIGNS = List.of("::", ":=", ":", "?", "?|", "?&", "??", "%", "@>", "<->", "=-",
			"||/", "-", "+", "*", "/", ",", ".", "..", "[", "]", "{", "}", "=", "<", "&", "#", "|", "`", "~", "!", "^",
			"$", "$1", ":name ", ":'name'", ":\"name\"", "@-", "+/*;*/", "=-- ;\n", "*/*;/*;*/;*/");

	private static final List<String> NUMBERS = List.of("0", "1", "42", "1.5", "1.", ".5", "1e5", "1E-3", "1.5e+5",
			"0x1F", "1_000", "1..2");

	private static final List<String> TAGS = List.of("$$", "$a$", "$_$", "$a1$", "$é$", "$body$", "$A$");

	private final Random random;

	private final StringBuilder script = new StringBuilder();

	ScriptGenerator(long seed) {
		this.random = new Random(seed);
	}

	String script() {
		if (chance(20)) {
			this.script.append('\uFEFF');
		}
		if (chance(10)) {
			append("\\restrict aB3\n");
			statement();
			append("\\unrestrict aB3\n");
		}
		for (int i = 1 + this.random.nextInt(6); i > 0; i--) {
			statement();
		}
		if (chance(5)) {
			append("x ");
			any(this::word, this::string, this::space);
		}
		return this.script.toString();
	}

	// hardly anything of it is closed rightly
	String soup() {
		for (int i = 1 + this.random.nextInt(40); i > 0; i--) {
			any(() -> append(pick(WORDS_OF_SOUP)), this::number, this::sign, this::space, () -> append(pick(CONTENTS)),
					() -> append(pick(List.of("'", "\"", "$", "$a$", "$$", ";", "(", ")", "e'", "E'\\'", "U&'", "U&\"",
							"''", "/*", "*/", "--", "\r", "\n"))));
		}
		return this.script.toString();
	}

	private void statement() {
		any(this::tokens, this::tokens, this::tokens, this::routine, this::rows, () -> space());
		append(";");
		any(() -> append("\n"), this::space, () -> append(""));
	}

	private void tokens() {
		// so that it is none that begins or ends a transaction
		append(pick(List.of("x ", "create ", "x() ")));
		for (int i = 1 + this.random.nextInt(8); i > 0; i--) {
			token();
			separator();
		}
	}

	private void token() {
		any(this::word, this::word, this::number, this::sign, this::string, this::escapeString, this::name,
				this::dollarQuote, this::parentheses, this::comment);
	}

	private void routine() {
		append("create ");
		append(chance(2) ? "or replace " : "");
		append(chance(2) ? "function " : "PROCEDURE /* ; */ ");
		append("f(a int default 1)");
		separator();
		append(" begin atomic ");
		body(3);
		append(" end");
		separator();
	}

	private void body(int depth) {
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			if (chance(3) && depth > 0) {
				append(" case when a then ");
				body(depth - 1);
				append(" end ");
			}
			else {
				append(" select ");
				any(this::string, this::escapeString, this::dollarQuote, this::number, this::parentheses,
						this::comment);
			}
			append("; ");
		}
	}

	private void rows() {
		append(pick(List.of("copy sink (line) from stdin", "COPY /* ; */ sink(line)\nFROM STDIN",
				"copy sink (line) from -- ;\n stdin with (format text)",
				"copy sink (line) from stdin where line <> ';'")));
		append(";");
		append(pick(List.of("\n", " \n", "\r\n", " -- rows\n")));
		int count = this.random.nextInt(4);
		for (int i = count; i > 0; i--) {
			append(pick(List.of("a;b", "-- commit", "'", "$$", "/*", "\\\\.", "\\\\. ", " \\\\.", "", "é空𝄞", "begin",
					"\\N", "copy t from stdin;")));
			append("\n");
		}
		// psql 15 sends this line too, where the server wants all lines to end alike
		append((count == 0 && chance(4)) ? "\\.\r\n" : "\\.\n");
	}

	private void string() {
		append(pick(List.of("'", "'", "U&'", "b'", "X'", "n'", "N'")));
		content("''");
		append("'");
		if (chance(6)) {
			append(pick(List.of("\n", " \r\n ", " -- it's ; \n")));
			append("'");
			content("''");
			append("'");
		}
	}

	private void escapeString() {
		append(" ");
		append(chance(2) ? "e'" : "E'");
		for (int i = this.random.nextInt(5); i > 0; i--) {
			append(pick(List.of("\\'", "\\\\", "''", "\\n", "\\\n", "\\x41", "\\u00e9", "\\101", ";", "$$", "\n", "a",
					"/*", "--")));
		}
		append("'");
		if (chance(6)) {
			// psql takes backslashes in what follows for ordinary ones
			append("\n 'a;''b'");
		}
	}

	private void name() {
		append(chance(4) ? "U&\"" : "\"");
		content("\"\"");
		append("\"");
	}

	private void content(String quote) {
		for (int i = this.random.nextInt(6); i > 0; i--) {
			append(chance(4) ? quote : pick(CONTENTS));
		}
	}

	private void dollarQuote() {
		String tag = pick(TAGS);
		append(" ");
		append(tag);
		for (int i = this.random.nextInt(6); i > 0; i--) {
			String piece = chance(3) ? pick(List.of("'", "\"", "$", "$1", "$b$", "$a", "$$", "$b$a")) : pick(CONTENTS);
			// the blank, so that what follows does not complete the tag
			append(piece.contains(tag) ? "" : piece + " ");
		}
		append(tag);
	}

	private void parentheses() {
		append("(");
		for (int i = this.random.nextInt(4); i > 0; i--) {
			any(this::word, this::string, this::sign, this::parentheses, () -> append(";"), this::space);
			separator();
		}
		append(")");
		append(chance(20) ? ")" : "");
	}

	private void comment() {
		any(() -> append("/* ; ' $$ \" -- */"), () -> append("/* a /* b; */ ' */"), () -> append("-- ; ' $$ \" /* \n"),
				() -> append("--\r"), () -> append("/**/"), () -> append("/***/"), () -> append("/*/ ; **/"),
				() -> append("/* /*/ */ ; /**/ */*/"));
	}

	private void word() {
		append(pick(WORDS));
	}

	private void number() {
		append(" " + pick(NUMBERS) + " ");
	}

	private void sign() {
		append(pick(SIGNS));
	}

	private void space() {
		append(pick(List.of(" ", "\n", "\r\n", "\t", " \n\n ", "\f", "\r")));
	}

	private void separator() {
		any(this::space, this::space, this::comment, () -> append(""));
	}

	private void append(String text) {
		this.script.append(text);
	}

	private boolean chance(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

	private String pick(List<String> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private void any(Runnable... alternatives) {
		alternatives[this.random.nextInt(alternatives.length)].run();
	}

}
