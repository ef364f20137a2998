package io.sqlbot.migrate.boot.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.sqlbot.migrate.MigrationPlan;
import io.sqlbot.migrate.PlannedAction;
import io.sqlbot.migrate.PlannedSegment;
import io.sqlbot.migrate.PlannedStep;
import io.sqlbot.migrate.operation.StatementLock;

/**
 * A plan for programs.
 */
final class PlanJson {

	private PlanJson() {
	}

	static Map<String, Object> of(MigrationPlan plan) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("before", plan.before().stream().sorted().toList());
		json.put("after", plan.after().stream().sorted().toList());
		json.put("createsTables", plan.createsTables());
		json.put("steps", plan.steps().stream().map(PlanJson::step).toList());
		return json;
	}

	private static Map<String, Object> step(PlannedStep step) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", step.revision().id());
		json.put("message", step.revision().message());
		json.put("direction", lowerCase(step.direction()));
		json.put("segments", step.segments().stream().map(PlanJson::segment).toList());
		return json;
	}

	private static Map<String, Object> segment(PlannedSegment segment) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("segment", segment.number());
		json.put("transactional", segment.isTransactional());
		json.put("committed", segment.isCommitted());
		json.put("actions", segment.actions().stream().map(PlanJson::action).toList());
		return json;
	}

	private static Map<String, Object> action(PlannedAction action) {
		Map<String, Object> json = new LinkedHashMap<>();
		if (action instanceof PlannedAction.Statement statement) {
			json.put("kind", "statement");
			json.put("sql", statement.sql());
			json.put("line", (statement.line() > 0) ? statement.line() : null);
			json.put("locksKnown", statement.locks().isComplete());
			json.put("locks", statement.locks().locks().stream().map(PlanJson::lock).toList());
		}
		else if (action instanceof PlannedAction.JavaCode code) {
			json.put("kind", "java");
			json.put("hidesRest", code.hidesRest());
		}
		return json;
	}

	private static Map<String, Object> lock(StatementLock lock) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("target", lowerCase(lock.target()));
		json.put("name", lock.name());
		json.put("part", lock.part());
		json.put("mode", lock.mode().sql());
		json.put("blocksReads", lock.mode().blocksReads());
		json.put("blocksWrites", lock.mode().blocksWrites());
		json.put("work", lowerCase(lock.work()));
		return json;
	}

	private static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
