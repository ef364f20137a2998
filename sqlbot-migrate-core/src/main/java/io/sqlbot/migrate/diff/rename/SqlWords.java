package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An SQL expression or query as PostgreSQL writes it, taken apart into its words and what
 * is between them. Joined again it is the same text.
 */
final class SqlWords {

	private static final Pattern PART = Pattern
		.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*|\\s+|::|.", Pattern.DOTALL);

	private final List<String> parts = new ArrayList<>();

	SqlWords(String sql) {
		Matcher matcher = PART.matcher(sql);
		while (matcher.find()) {
			this.parts.add(matcher.group());
		}
	}

	int size() {
		return this.parts.size();
	}

	String at(int index) {
		return (index >= 0 && index < this.parts.size()) ? this.parts.get(index) : "";
	}

	void replace(int index, String text) {
		this.parts.set(index, text);
	}

	boolean isName(int index, String name) {
		String part = at(index);
		return part.equals(name) || part.equals('"' + name.replace("\"", "\"\"") + '"');
	}

	boolean isWord(int index, String... words) {
		String part = at(index).toUpperCase(Locale.ROOT);
		return List.of(words).contains(part);
	}

	boolean isAnyName(int index) {
		String part = at(index);
		return !part.isEmpty()
				&& (part.charAt(0) == '"' || Character.isLetter(part.charAt(0)) || part.charAt(0) == '_');
	}

	int before(int index) {
		int other = index - 1;
		return (other >= 0 && at(other).isBlank()) ? before(other) : other;
	}

	int after(int index) {
		int other = index + 1;
		return (other < size() && at(other).isBlank()) ? after(other) : other;
	}

	// without their quotes
	Stream<String> names() {
		return IntStream.range(0, size()).filter(this::isAnyName).mapToObj(this::at).map(SqlWords::unquoted);
	}

	private static String unquoted(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
	}

	@Override
	public String toString() {
		return String.join("", this.parts);
	}

}
