package io.sqlbot.migrate.sql;

import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.CreateTrigger;
import io.sqlbot.migrate.operation.RoutineDefinition;
import io.sqlbot.migrate.operation.SetTriggerState;
import io.sqlbot.migrate.operation.TriggerDefinition;
import io.sqlbot.migrate.schema.Identifier;

/**
 * Writes functions, procedures and triggers.
 */
final class RoutineSql {

	private RoutineSql() {
	}

	static String create(CreateRoutine operation) {
		RoutineDefinition definition = operation.definition();
		String parameters = definition.parameters()
			.stream()
			.map(RoutineSql::parameter)
			.collect(Collectors.joining(", ", "(", ")"));
		String attributes = definition.attributes()
			.stream()
			.map((clause) -> "\n" + clause)
			.collect(Collectors.joining());
		return "CREATE " + (operation.replacement() ? "OR REPLACE " : "") + operation.kind().sql() + " "
				+ operation.name().quoted() + parameters
				+ ((definition.returns() != null) ? "\nRETURNS " + definition.returns() : "") + "\nLANGUAGE "
				+ definition.language().quoted() + attributes + "\nAS " + dollarQuoted(definition.body());
	}

	static String createTrigger(CreateTrigger operation) {
		TriggerDefinition trigger = operation.definition();
		String clauses = trigger.clauses().stream().map((clause) -> " " + clause).collect(Collectors.joining());
		return "CREATE " + (trigger.constraint() ? "CONSTRAINT " : "") + "TRIGGER " + operation.name().quoted() + " "
				+ trigger.timing() + " " + String.join(" OR ", trigger.events()) + " ON " + operation.table().quoted()
				+ clauses + ((trigger.condition() != null) ? " WHEN (" + trigger.condition() + ")" : "")
				+ " EXECUTE FUNCTION " + trigger.call();
	}

	static String setTriggerState(SetTriggerState operation) {
		Identifier trigger = operation.trigger();
		return "ALTER TABLE " + operation.table().quoted() + (operation.enabled() ? " ENABLE" : " DISABLE")
				+ " TRIGGER " + ((trigger != null) ? trigger.quoted() : "USER");
	}

	private static String parameter(RoutineDefinition.Parameter parameter) {
		String mode = parameter.mode().equals("IN") ? "" : parameter.mode() + " ";
		String text = mode + parameter.name().quoted() + " " + parameter.type().sql();
		return (parameter.defaultExpression() != null) ? text + " DEFAULT " + parameter.defaultExpression() : text;
	}

	private static String dollarQuoted(String body) {
		String quote = "$body$";
		for (int i = 1; body.contains(quote) || (body + "$").contains(quote); i++) {
			quote = "$body" + i + "$";
		}
		return quote + body + quote;
	}

}
