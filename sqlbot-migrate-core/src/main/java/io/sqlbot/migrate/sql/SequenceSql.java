package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Writes how sequences count.
 */
final class SequenceSql {

	private SequenceSql() {
	}

	static String inParentheses(SequenceOptions options) {
		List<String> clauses = clauses(options);
		return clauses.isEmpty() ? "" : " (" + String.join(" ", clauses) + ")";
	}

	static String following(SequenceOptions options) {
		return clauses(options).stream().map((clause) -> " " + clause).collect(Collectors.joining());
	}

	static List<String> clauses(SequenceOptions options) {
		List<String> clauses = new ArrayList<>();
		add(clauses, "INCREMENT BY ", options.increment());
		add(clauses, "START WITH ", options.start());
		addBound(clauses, "MINVALUE", options.bounds().least());
		addBound(clauses, "MAXVALUE", options.bounds().greatest());
		add(clauses, "CACHE ", options.cache());
		if (options.cycling() != null) {
			clauses.add(options.cycling() ? "CYCLE" : "NO CYCLE");
		}
		return clauses;
	}

	private static void add(List<String> clauses, String words, @Nullable Long value) {
		if (value != null) {
			clauses.add(words + value);
		}
	}

	private static void addBound(List<String> clauses, String word, @Nullable String value) {
		if (value != null) {
			clauses.add(value.equals(SequenceOptions.Bounds.NONE) ? "NO " + word : word + " " + value);
		}
	}

}
