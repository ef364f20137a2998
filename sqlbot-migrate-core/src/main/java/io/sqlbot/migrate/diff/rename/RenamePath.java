package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * A table or column as people write it in an option: the parts of its name with dots in
 * between, in double quotes where a part itself holds a dot, a colon or a quote.
 *
 * @param parts the parts
 */
record RenamePath(List<String> parts) {

	private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^.:\"\\s]+)");

	RenamePath {
		parts = List.copyOf(parts);
	}

	static String of(ObjectReference object) {
		List<String> parts = new ArrayList<>();
		if (object.name().schema() != null) {
			parts.add(object.name().schema().text());
		}
		parts.add(object.name().name().text());
		if (object.kind() == ObjectKind.COLUMN) {
			parts.add(object.ownName().text());
		}
		return new RenamePath(parts).toString();
	}

	// the path at the beginning of a text, and how long it is there
	static Read read(String text) {
		List<String> parts = new ArrayList<>();
		Matcher matcher = PART.matcher(text);
		int end = 0;
		while (matcher.find(end) && matcher.start() == end) {
			parts.add((matcher.group(1) != null) ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
			end = matcher.end();
			if (end == text.length() || text.charAt(end) != '.') {
				break;
			}
			end++;
		}
		return new Read(new RenamePath(parts), end);
	}

	@Override
	public String toString() {
		return this.parts.stream().map(RenamePath::written).collect(Collectors.joining("."));
	}

	private static String written(String part) {
		return part.matches("[^.:\"\\s]+") ? part : '"' + part.replace("\"", "\"\"") + '"';
	}

	/**
	 * A path and where it ends.
	 *
	 * @param path the path
	 * @param end the index behind it
	 */
	record Read(RenamePath path, int end) {
	}

}
