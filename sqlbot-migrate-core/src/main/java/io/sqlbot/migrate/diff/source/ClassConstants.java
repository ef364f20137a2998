package io.sqlbot.migrate.diff.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
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

	private static final Pattern TEXT = Pattern.compile("\"\"\"(?:\\\\.|[^\\\\])*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"",
			Pattern.DOTALL);

	private ClassConstants() {
	}

	static void verify(Collection<String> lines) {
		String source = lines.stream()
			.filter((line) -> !line.stripLeading().startsWith("//"))
			.collect(Collectors.joining("\n"));
		Set<String> texts = new HashSet<>();
		Matcher matcher = TEXT.matcher(JOINED.matcher(source).replaceAll(""));
		while (matcher.find()) {
			texts.add(matcher.group());
		}
		if (texts.size() > MOST) {
			throw new OversizedRevisionException(texts.size(), MOST);
		}
	}

}
