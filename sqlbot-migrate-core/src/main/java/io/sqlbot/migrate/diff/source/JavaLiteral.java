package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Strings as Java has them.
 */
final class JavaLiteral {

	private static final String DELIMITER = "\"\"\"";

	private JavaLiteral() {
	}

	static String of(String value) {
		return '"' + value.codePoints().mapToObj(JavaLiteral::escaped).collect(Collectors.joining()) + '"';
	}

	/**
	 * Break a string into literals.
	 * @param value the string
	 * @param width how long a literal may be
	 * @return the literals, each of at least one character
	 */
	static List<String> pieces(String value, int width) {
		List<String> pieces = new ArrayList<>();
		int start = 0;
		while (start < value.length()) {
			int end = end(value, start, width);
			pieces.add(of(value.substring(start, end)));
			start = end;
		}
		return pieces;
	}

	/**
	 * Write a string of several lines as a text block.
	 * @param value the string
	 * @return the lines between the delimiters, the closing one at the end of the last
	 */
	static List<String> block(String value) {
		List<String> lines = new ArrayList<>();
		String[] parts = value.split("\n", -1);
		for (String part : parts) {
			lines.add(blockLine(part));
		}
		int last = lines.size() - 1;
		if (lines.get(last).isEmpty()) {
			lines.set(last, DELIMITER);
		}
		else if (lines.stream().noneMatch((line) -> line.matches("\\S.*")) || parts[last].endsWith("\"")) {
			// the closing delimiter says where the lines begin
			lines.set(last, lines.get(last) + "\\");
			lines.add(DELIMITER);
		}
		else {
			lines.set(last, lines.get(last) + DELIMITER);
		}
		return lines;
	}

	private static String blockLine(String part) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
			int character = part.codePointAt(i);
			boolean isLast = i == part.length() - 1;
			if (character == '"') {
				line.append(part.startsWith(DELIMITER, i) ? "\\\"" : "\"");
			}
			else if (character == ' ' && isLast) {
				line.append("\\s");
			}
			else if (character == '\t' && !isLast) {
				line.append('\t');
			}
			else {
				line.append(escaped(character));
			}
		}
		return line.toString();
	}

	// behind a blank, and never inside of a pair of units
	private static int end(String value, int start, int width) {
		int blank = 0;
		int length = 2;
		int end = start;
		while (end < value.length()) {
			int next = end + Character.charCount(value.codePointAt(end));
			length += of(value.substring(end, next)).length() - 2;
			if (length > width && end > start) {
				return (blank > 0) ? blank : end;
			}
			end = next;
			if (value.charAt(end - 1) == ' ') {
				blank = end;
			}
		}
		return end;
	}

	private static String escaped(int character) {
		return switch (character) {
			case '"' -> "\\\"";
			case '\\' -> "\\\\";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default -> isVisible(character) ? Character.toString(character) : hidden(character);
		};
	}

	// what has no form of its own, or changes the direction of what follows
	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
				false;
			case Character.SPACE_SEPARATOR -> character == ' ';
			default -> true;
		};
	}

	// an escape by code would end the line where it stands for the end of a line
	private static String hidden(int character) {
		return (character < ' ') ? String.format("\\%03o", character)
				: Character.toString(character)
					.chars()
					.mapToObj((unit) -> String.format("\\u%04x", unit))
					.collect(Collectors.joining());
	}

}
