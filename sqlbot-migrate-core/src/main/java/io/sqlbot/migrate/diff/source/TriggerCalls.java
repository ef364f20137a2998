package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.operation.CreateTrigger;
import io.sqlbot.migrate.operation.TriggerDefinition;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * The call that creates a trigger.
 */
final class TriggerCalls {

	private static final String DEFERRED = "DEFERRABLE INITIALLY DEFERRED";

	private static final String NAME = "\"((?:[^\"]|\"\")+)\"";

	private static final Pattern CALL = Pattern.compile("(?:" + NAME + "\\.)?" + NAME + "\\((.*)\\)", Pattern.DOTALL);

	private static final Pattern ARGUMENT = Pattern.compile("\\G(?:^|, )(E?'(?:[^']|'')*')");

	private static final Pattern COLUMN = Pattern.compile("\\G(?:^|, )" + NAME);

	private TriggerCalls() {
	}

	static Chain create(CreateTrigger operation) {
		return Names.op(operation.table())
			.call("createTrigger", Names.text(operation.name()), Names.text(operation.table()),
					new Lambda("t", definition(operation.definition())));
	}

	private static Chain definition(TriggerDefinition trigger) {
		Chain code = new Chain(Code.words("t"), List.of());
		String timing = switch (trigger.timing()) {
			case "BEFORE" -> "before";
			case "AFTER" -> "after";
			case "INSTEAD OF" -> "insteadOf";
			default -> throw new InexpressibleException(trigger.timing());
		};
		code = code.call(timing);
		for (String event : trigger.events()) {
			code = withEvent(code, event);
		}
		if (trigger.constraint() != trigger.clauses().contains(DEFERRED)) {
			throw new InexpressibleException("a constraint trigger that is not deferred");
		}
		for (String clause : trigger.clauses()) {
			code = withClause(code, clause);
		}
		code = (trigger.condition() != null) ? code.call("when", Code.sql(trigger.condition())) : code;
		return code.call("execute", call(trigger.call()));
	}

	private static Chain withEvent(Chain code, String event) {
		return switch (event) {
			case "INSERT" -> code.call("insert");
			case "DELETE" -> code.call("delete");
			case "TRUNCATE" -> code.call("truncate");
			case "UPDATE" -> code.call("update");
			default -> code.call("update", columns(event));
		};
	}

	private static Code[] columns(String event) {
		String prefix = "UPDATE OF ";
		List<String> columns = event.startsWith(prefix) ? all(COLUMN, event.substring(prefix.length())) : List.of();
		if (columns.isEmpty()) {
			throw new InexpressibleException(event);
		}
		return Code.strings(columns.stream().map((name) -> name.replace("\"\"", "\"")).toList());
	}

	private static Chain withClause(Chain code, String clause) {
		String referencing = "REFERENCING ";
		if (clause.equals("FOR EACH ROW")) {
			return code.call("forEachRow");
		}
		if (clause.equals(DEFERRED)) {
			return code.call("initiallyDeferred");
		}
		if (clause.startsWith(referencing)) {
			return code.call("referencing", Code.string(clause.substring(referencing.length())));
		}
		throw new InexpressibleException(clause);
	}

	private static Code[] call(String call) {
		Matcher matcher = CALL.matcher(call);
		if (!matcher.matches()) {
			throw new InexpressibleException(call);
		}
		String name = matcher.group(2).replace("\"\"", "\"");
		List<Code> arguments = new ArrayList<>();
		arguments.add((matcher.group(1) == null) ? Code.string(name)
				: Names.qualifiedName(QualifiedName.of(matcher.group(1).replace("\"\"", "\""), name)));
		for (String argument : all(ARGUMENT, matcher.group(3))) {
			String text = ValueCode.stringOf(argument);
			if (text == null) {
				throw new InexpressibleException(call);
			}
			arguments.add(Code.string(text));
		}
		if (arguments.size() == 1 && !matcher.group(3).isEmpty()) {
			throw new InexpressibleException(call);
		}
		return arguments.toArray(Code[]::new);
	}

	// none, unless it is a list of nothing else
	private static List<String> all(Pattern pattern, String sql) {
		List<String> found = new ArrayList<>();
		Matcher matcher = pattern.matcher(sql);
		int end = 0;
		while (matcher.find()) {
			found.add(matcher.group(1));
			end = matcher.end();
		}
		return (end == sql.length()) ? found : List.of();
	}

}
