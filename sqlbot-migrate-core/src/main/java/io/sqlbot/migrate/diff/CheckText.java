package io.sqlbot.migrate.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of conditions that PostgreSQL writes in two ways: {@code IN} over
 * {@code varchar} comes back with a cast of each element once its own text was parsed
 * again, and with one cast of them all before.
 */
final class CheckText {

	private static final String ELEMENT = "'(?:[^']|'')*'::character varying";

	private static final Pattern ELEMENTS = Pattern.compile("ARRAY\\[((?:\\(" + ELEMENT + "\\)::text(?:, )?)+)\\]");

	private static final Pattern CAST = Pattern.compile("\\((" + ELEMENT + ")\\)::text");

	private CheckText() {
	}

	static String of(String condition) {
		return ELEMENTS.matcher(condition)
			.replaceAll((match) -> Matcher
				.quoteReplacement("(ARRAY[" + CAST.matcher(match.group(1)).replaceAll("$1") + "])::text[]"));
	}

}
