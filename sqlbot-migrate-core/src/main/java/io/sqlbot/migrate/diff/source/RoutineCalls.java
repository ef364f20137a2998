package io.sqlbot.migrate.diff.source;

import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.RoutineDefinition;
import io.sqlbot.migrate.operation.SetTriggerState;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;

/**
 * Calls about functions, procedures and what triggers do.
 */
final class RoutineCalls {

	private RoutineCalls() {
	}

	static Chain create(CreateRoutine operation) {
		String method = (operation.replacement() ? "replace" : "create")
				+ ((operation.kind() == ObjectKind.FUNCTION) ? "Function" : "Procedure");
		return Names.op(operation.name())
			.call(method, Names.text(operation.name()), new Lambda("f", definition(operation.definition())));
	}

	static Chain setTriggerState(SetTriggerState operation) {
		Identifier trigger = operation.trigger();
		if (trigger == null) {
			throw new InexpressibleException("all triggers of a table");
		}
		return Names.op(operation.table())
			.call(operation.enabled() ? "enableTrigger" : "disableTrigger", Names.text(trigger),
					Names.text(operation.table()));
	}

	private static Chain definition(RoutineDefinition definition) {
		Chain code = new Chain(Code.words("f"), List.of());
		for (RoutineDefinition.Parameter parameter : definition.parameters()) {
			code = with(code, parameter);
		}
		code = (definition.returns() != null) ? code.call("returns", Code.string(definition.returns())) : code;
		if (!definition.language().equals(RoutineDefinition.EMPTY.language())) {
			code = code.call("language", Names.text(definition.language()));
		}
		for (String attribute : definition.attributes()) {
			code = switch (attribute) {
				case "IMMUTABLE" -> code.call("immutable");
				case "STABLE" -> code.call("stable");
				case "STRICT" -> code.call("strict");
				case "SECURITY DEFINER" -> code.call("securityDefiner");
				default -> code.call("attribute", Code.string(attribute));
			};
		}
		return code.call("body", Code.sql(definition.body()));
	}

	private static Chain with(Chain code, RoutineDefinition.Parameter parameter) {
		Code name = Names.text(parameter.name());
		Code type = TypeCode.of(parameter.type());
		String defaultTo = parameter.defaultExpression();
		if (parameter.mode().equals("IN")) {
			return (defaultTo != null) ? code.call("parameter", name, type, Code.string(defaultTo))
					: code.call("parameter", name, type);
		}
		if (parameter.mode().equals("OUT") && defaultTo == null) {
			return code.call("out", name, type);
		}
		throw new InexpressibleException("a parameter that goes both ways, or has many values");
	}

}
