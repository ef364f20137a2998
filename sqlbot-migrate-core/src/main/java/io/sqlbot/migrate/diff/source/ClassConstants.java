package io.sqlbot.migrate.diff.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.sqlbot.migrate.error.OversizedRevisionException;

/**
 * The constants that a class needs for its source: a class file has a table of 65,535
 * entries for them (the Java Virtual Machine Specification, section 4.11), in which a
 * text takes two.
 */
final class ClassConstants {

	/** Leaves room for what is called, and for the methods of the class. */
	static final int MOST = 31_000;

	private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

	private static final String BLOCK = "\"\"\"";

	private ClassConstants() {
	}

	static void verify(Collection<String> lines) {
		String source = lines.stream()
			.filter((line) -> !line.stripLeading().startsWith("//"))
			.collect(Collectors.joining("\n"));
		Set<String> texts = texts(JOINED.matcher(source).replaceAll(""));
		if (texts.size() > MOST) {
			throw new OversizedRevisionException(texts.size(), MOST);
		}
	}

	// a regular expression would take a frame of the stack for each character
	private static Set<String> texts(String source) {
		Set<String> texts = new HashSet<>();
		int begin = source.indexOf('"');
		while (begin >= 0) {
			String delimiter = source.startsWith(BLOCK, begin) ? BLOCK : "\"";
			int end = begin + delimiter.length();
			while (end < source.length() && !source.startsWith(delimiter, end)) {
				end += (source.charAt(end) == '\\') ? 2 : 1;
			}
			texts.add(source.substring(begin, Math.min(end, source.length())));
			begin = source.indexOf('"', end + delimiter.length());
		}
		return texts;
	}

}
