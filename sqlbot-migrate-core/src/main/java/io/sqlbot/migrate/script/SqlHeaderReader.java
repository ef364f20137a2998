package io.sqlbot.migrate.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.error.MalformedRevisionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header comments of an SQL revision: the lines at its top that begin with two
 * hyphens, of the form {@code -- key: value}. Other comments may stand among them as long
 * as they do not look like a key.
 */
final class SqlHeaderReader {

	private static final List<String> KEYS = List.of("revision", "revises", "message", "created", "branch-labels",
			"depends-on", "sensitive", "accepts", "lock-timeout", "statement-timeout");

	private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

	private static final Pattern ENTRY = Pattern.compile("--\\s*([A-Za-z]+(?:[-_][A-Za-z]+)*)\\s*:(?:\\s+(.*))?");

	private final String source;

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private final Map<String, Integer> repeated = new LinkedHashMap<>();

	private SqlHeaderReader(String source) {
		this.source = source;
	}

	static @Nullable RevisionHeader read(BufferedReader reader, String source) throws IOException {
		SqlHeaderReader header = new SqlHeaderReader(source);
		int number = 0;
		String line = reader.readLine();
		while (line != null && belongsToHeader(line)) {
			header.add(++number, line.strip());
			line = reader.readLine();
		}
		return header.values.containsKey("revision") ? header.toHeader() : null;
	}

	private static boolean belongsToHeader(String line) {
		String text = withoutByteOrderMark(line).strip();
		return text.isEmpty() || (text.startsWith("--") && !text.substring(2).strip().equals("upgrade"));
	}

	private static String withoutByteOrderMark(String line) {
		return line.startsWith("\uFEFF") ? line.substring(1) : line;
	}

	private void add(int number, String line) {
		Matcher entry = ENTRY.matcher(withoutByteOrderMark(line));
		if (!entry.matches()) {
			return;
		}
		String key = entry.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
		if (this.values.putIfAbsent(key, (entry.group(2) != null) ? entry.group(2).strip() : "") != null) {
			this.repeated.putIfAbsent(key, number);
		}
		this.lines.putIfAbsent(key, number);
	}

	private RevisionHeader toHeader() {
		this.repeated.forEach((key, number) -> {
			throw new MalformedRevisionException(this.source, number, "'" + key + "' stands in the header twice.",
					"Remove one of the two lines.");
		});
		for (String key : this.values.keySet()) {
			if (!KEYS.contains(key)) {
				throw malformed(key, "'" + key + "' is no header of a revision.",
						"Headers are " + String.join(", ", KEYS)
								+ "; begin another comment differently, or put it below '-- upgrade'.");
			}
		}
		String id = value("revision");
		if (id.isBlank() || SEPARATOR.matcher(id).find()) {
			throw malformed("revision", "'" + id + "' is not one revision id.",
					"Write one id behind 'revision:', without blanks or commas.");
		}
		String created = value("created");
		return new RevisionHeader(id, list("revises"), list("depends-on"), list("branch-labels"), value("message"),
				created.isEmpty() ? null : created, isSensitive(), list("accepts"),
				new SegmentTimeouts(timeout("lock-timeout"), timeout("statement-timeout")), this.source);
	}

	private @Nullable Duration timeout(String key) {
		String text = this.values.get(key);
		if (text == null) {
			return null;
		}
		Duration timeout = SegmentTimeouts.parse(text);
		if (timeout == null) {
			throw malformed(key, "'" + text + "' is no timeout.",
					"Write '" + key + ":' with " + SegmentTimeouts.EXAMPLE + ".");
		}
		return timeout;
	}

	private boolean isSensitive() {
		return switch (value("sensitive").toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "", "false" -> false;
			default -> throw malformed("sensitive", "'" + value("sensitive") + "' is neither true nor false.",
					"Write 'sensitive: true', or leave the line out.");
		};
	}

	private List<String> list(String key) {
		String value = value(key);
		return value.isEmpty() ? List.of()
				: SEPARATOR.splitAsStream(value).filter((entry) -> !entry.isEmpty()).toList();
	}

	private String value(String key) {
		return this.values.getOrDefault(key, "");
	}

	private MalformedRevisionException malformed(String key, String problem, String action) {
		return new MalformedRevisionException(this.source, this.lines.getOrDefault(key, 1), problem, action);
	}

}
