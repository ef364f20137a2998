package io.sqlbot.migrate.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Reads the annotation {@link Revision} from the source of a class that may not be
 * compiled yet. Only literals are understood; a class that is annotated in another way is
 * known once it is compiled.
 */
final class JavaHeaderReader {

	private static final String LITERAL = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";

	private static final Pattern ANNOTATION = Pattern
		.compile("(?m)^\\s*@(?:io\\.sqlbot\\.migrate\\.)?Revision\\s*\\(" + "((?:[^()\"]|" + LITERAL + ")*+)\\)");

	private static final Pattern ENTRY = Pattern.compile(
			"\\s*(\\w+)\\s*=\\s*(true|false|" + LITERAL + "|\\{[^{}\"]*(?:" + LITERAL + "[^{}\"]*)*+})\\s*(?:,|$)");

	private static final Pattern VALUE = Pattern.compile(LITERAL);

	private JavaHeaderReader() {
	}

	static @Nullable RevisionHeader read(String text, String className) {
		Matcher annotation = ANNOTATION.matcher(text);
		Map<String, List<String>> values = annotation.find() ? values(annotation.group(1)) : Map.of();
		if (first(values, "id").isEmpty()) {
			return null;
		}
		String created = first(values, "created");
		return new RevisionHeader(first(values, "id"), list(values, "revises"), list(values, "dependsOn"),
				list(values, "branchLabels"), first(values, "message"), created.isEmpty() ? null : created, false,
				className);
	}

	private static Map<String, List<String>> values(String text) {
		Map<String, List<String>> values = new HashMap<>();
		Matcher entry = ENTRY.matcher(text);
		int end = 0;
		while (entry.find(end) && entry.start() == end && end < text.length()) {
			values.put(entry.group(1), VALUE.matcher(entry.group(2)).results().map((value) -> {
				String literal = value.group();
				return literal.substring(1, literal.length() - 1).translateEscapes();
			}).toList());
			end = entry.end();
		}
		return text.substring(end).isBlank() ? values : Map.of();
	}

	private static String first(Map<String, List<String>> values, String key) {
		List<String> list = list(values, key);
		return list.isEmpty() ? "" : list.get(0);
	}

	private static List<String> list(Map<String, List<String>> values, String key) {
		return values.getOrDefault(key, List.of());
	}

}
