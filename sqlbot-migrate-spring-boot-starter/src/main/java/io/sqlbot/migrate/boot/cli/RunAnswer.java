package io.sqlbot.migrate.boot.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.engine.Revisions;

/**
 * What is said after an upgrade, a downgrade or a stamp.
 *
 * @param result what was done
 * @param revisions the revisions
 */
record RunAnswer(MigrationResult result, Revisions revisions) {

	String text(String done, String nothing) {
		int count = this.result.steps().size();
		String what = (count == 0) ? nothing : "%s %s in %s".formatted(
				(count == 1) ? "1 revision" : count + " revisions", done, Durations.text(this.result.duration()));
		return place() + " (" + what + ")";
	}

	String place() {
		return place(this.result.after(), this.revisions);
	}

	static String place(Collection<String> rows, Revisions revisions) {
		if (rows.isEmpty()) {
			return "Database at base";
		}
		List<String> heads = revisions.heads().stream().map(RevisionInfo::id).toList();
		String kind = heads.containsAll(rows) ? ((rows.size() > 1) ? "heads " : "head ") : "";
		return "Database at " + kind + rows.stream().sorted().collect(Collectors.joining(", "));
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("steps", this.result.steps().stream().map(this::step).toList());
		json.put("before", this.result.before().stream().sorted().toList());
		json.put("after", this.result.after().stream().sorted().toList());
		json.put("durationMs", millis(this.result.duration()));
		return json;
	}

	private Map<String, Object> step(StepResult step) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", step.revision());
		json.put("message", this.revisions.find(step.revision()).map(RevisionInfo::message).orElse(""));
		json.put("direction", step.direction().name().toLowerCase(Locale.ROOT));
		json.put("durationMs", millis(step.duration()));
		return json;
	}

	private static long millis(Duration duration) {
		return duration.toMillis();
	}

}
