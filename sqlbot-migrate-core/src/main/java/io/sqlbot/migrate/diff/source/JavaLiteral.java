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
		return '"' + value.chars().mapToObj((unit) -> escaped((char) unit)).collect(Collectors.joining()) + '"';
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
		else if (lines.stream().anyMatch((line) -> !line.isEmpty() && Character.isWhitespace(line.charAt(0)))
				|| parts[last].endsWith("\"")) {
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
		for (int i = 0; i < part.length(); i++) {
			char unit = part.charAt(i);
			boolean isLast = i == part.length() - 1;
			if (unit == '"') {
				line.append(part.startsWith(DELIMITER, i) ? "\\\"" : "\"");
			}
			else if (unit == ' ' && isLast) {
				line.append("\\s");
			}
			else if (unit == '\t' && !isLast) {
				line.append('\t');
			}
			else {
				line.append(escaped(unit));
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

	private static String escaped(char unit) {
		return switch (unit) {
			case '"' -> "\\\"";
			case '\\' -> "\\\\";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default -> isVisible(unit) ? String.valueOf(unit) : hidden(unit);
		};
	}

	// what has no form of its own, or changes the direction of what follows
	private static boolean isVisible(char unit) {
		return switch (Character.getType(unit)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.UNASSIGNED, Character.PRIVATE_USE ->
				false;
			case Character.SPACE_SEPARATOR -> unit == ' ';
			default -> true;
		};
	}

	// an escape by code would end the line where it stands for the end of a line
	private static String hidden(char unit) {
		return (unit < ' ') ? String.format("\\%03o", (int) unit) : String.format("\\u%04x", (int) unit);
	}

}
