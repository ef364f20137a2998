package io.sqlbot.migrate.boot.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.Difference;
import io.sqlbot.migrate.diff.rename.RenameQuestion;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * What is said of a comparison.
 *
 * @param comparison what was found
 */
record ComparisonAnswer(Comparison comparison) {

	void print(PrintStream out, Paint paint) {
		Columns columns = new Columns();
		for (Difference difference : this.comparison.differences()) {
			columns.row(Columns.Cell.of(" "), Columns.Cell.of(lowerCase(difference.kind()), paint::current),
					Columns.Cell.of(difference.description()));
		}
		columns.print(out);
	}

	/**
	 * Say which tables and extensions stay that the model does not name.
	 * @param err takes what is said
	 */
	void printUnknown(PrintStream err) {
		List<String> names = this.comparison.unknownNames();
		if (!names.isEmpty()) {
			boolean areTables = this.comparison.unknown()
				.stream()
				.allMatch((object) -> object.kind() == ObjectKind.TABLE);
			String kind = areTables ? "table" : "object";
			err.println(((names.size() == 1) ? "One " + kind + " is not in the model"
					: names.size() + " " + kind + "s are not in the model") + " and left alone: "
					+ String.join(", ", names) + ".");
		}
	}

	void addTo(Map<String, Object> json) {
		json.put("differences", this.comparison.differences().stream().map(ComparisonAnswer::json).toList());
		json.put("questions", this.comparison.questions().stream().map(ComparisonAnswer::json).toList());
		json.put("unknown", this.comparison.unknownNames());
	}

	private static Map<String, Object> json(Difference difference) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", lowerCase(difference.kind()));
		json.put("object", difference.object().toString());
		json.put("description", difference.description());
		return json;
	}

	private static Map<String, Object> json(RenameQuestion question) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("object", question.from().toString());
		List<Map<String, Object>> candidates = new ArrayList<>();
		for (int i = 0; i < question.candidates().size(); i++) {
			ObjectReference candidate = question.candidates().get(i);
			Map<String, Object> to = new LinkedHashMap<>();
			to.put("object", candidate.toString());
			to.put("likeness", question.likeness().get(i));
			to.put("option", question.option(candidate));
			candidates.add(to);
		}
		json.put("candidates", candidates);
		json.put("optionIfGone", question.optionForGone());
		return json;
	}

	private static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
