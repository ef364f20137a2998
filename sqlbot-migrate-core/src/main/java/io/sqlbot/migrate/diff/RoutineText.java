package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RoutineDefinition;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.Routine.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes functions and procedures.
 */
final class RoutineText {

	private static final Set<String> PLAIN_MODES = Set.of("IN", "OUT", "TABLE");

	private RoutineText() {
	}

	// what CREATE OR REPLACE lets pass (the PostgreSQL manual, CREATE FUNCTION)
	static boolean isReplaceable(Routine from, Routine to) {
		return from.kind() == to.kind() && Objects.equals(from.returns(), to.returns())
				&& bare(from.parameters()).equals(bare(to.parameters())) && keepsDefaults(from, to);
	}

	static boolean isSame(Routine from, Routine to) {
		return isReplaceable(from, to) && from.parameters().equals(to.parameters())
				&& from.language().equals(to.language()) && from.attributes().equals(to.attributes())
				&& from.body().equals(to.body());
	}

	// what people call that in which two of one signature differ
	static List<String> differences(Routine from, Routine to) {
		Map<String, Boolean> same = new LinkedHashMap<>();
		same.put("body", from.body().equals(to.body()));
		same.put("language", from.language().equals(to.language()));
		same.put("result", Objects.equals(from.returns(), to.returns()));
		same.put("list of parameters", from.parameters().equals(to.parameters()));
		same.put("comment", Objects.equals(from.comment(), to.comment()));
		List<String> names = new ArrayList<>();
		same.forEach((name, isSame) -> {
			if (!isSame) {
				names.add(name);
			}
		});
		if (!from.attributes().equals(to.attributes())) {
			names.add("set of attributes");
		}
		return names.isEmpty() ? List.of("definition") : names;
	}

	static Words signature(Routine routine) {
		Words words = Words.of(routine.returns());
		routine.parameters()
			.forEach((parameter) -> words.add(parameter.type().sql()).add(parameter.defaultExpression()));
		return words;
	}

	// with the tables whose rows it takes
	static Words words(Routine routine) {
		Words words = signature(routine);
		List.copyOf(words.names()).forEach((name) -> words.add("FROM " + new Identifier(name).quoted()));
		return words.add(routine.body().text());
	}

	static Operation create(Routine routine, @Nullable Routine replaced) {
		RoutineDefinition definition = definition(routine);
		RoutineDefinition former = (replaced != null) ? definition(replaced) : null;
		if (definition == null || (replaced != null && former == null)) {
			return new ExecuteSql(sql(routine, replaced != null), 1, true);
		}
		return new CreateRoutine(routine.kind(), routine.name(), definition, replaced != null, former);
	}

	// null where the directive can't say it
	private static @Nullable RoutineDefinition definition(Routine routine) {
		Routine.Body body = routine.body();
		if (body.isParsed() || body.library() != null || body.text().isBlank()
				|| routine.parameters()
					.stream()
					.anyMatch((parameter) -> parameter.name() == null || !PLAIN_MODES.contains(parameter.mode()))) {
			return null;
		}
		List<RoutineDefinition.Parameter> parameters = routine.parameters()
			.stream()
			.filter((parameter) -> !parameter.mode().equals("TABLE"))
			.map((parameter) -> new RoutineDefinition.Parameter(parameter.mode(), named(parameter), parameter.type(),
					parameter.defaultExpression()))
			.toList();
		return new RoutineDefinition(parameters, routine.returns(), routine.language(), routine.attributes(),
				body.text());
	}

	private static Identifier named(Parameter parameter) {
		return Objects.requireNonNull(parameter.name());
	}

	private static String sql(Routine routine, boolean replaces) {
		String parameters = routine.parameters()
			.stream()
			.filter((parameter) -> !parameter.mode().equals("TABLE"))
			.map(RoutineText::sql)
			.collect(Collectors.joining(", ", "(", ")"));
		String attributes = routine.attributes().stream().map((text) -> "\n" + text).collect(Collectors.joining());
		return "CREATE " + (replaces ? "OR REPLACE " : "") + routine.kind().sql() + " " + routine.name().quoted()
				+ parameters + ((routine.returns() != null) ? "\nRETURNS " + routine.returns() : "") + "\nLANGUAGE "
				+ routine.language().quoted() + attributes + "\n" + body(routine.body());
	}

	private static String sql(Parameter parameter) {
		Identifier name = parameter.name();
		return (parameter.mode().equals("IN") ? "" : parameter.mode() + " ")
				+ ((name != null) ? name.quoted() + " " : "") + parameter.type().sql()
				+ ((parameter.defaultExpression() != null) ? " DEFAULT " + parameter.defaultExpression() : "");
	}

	private static String body(Routine.Body body) {
		if (body.isParsed()) {
			return body.text();
		}
		return "AS " + ((body.library() != null) ? Literal.quote(body.library()) + ", " : "")
				+ Literal.quote(body.text());
	}

	private static List<Parameter> bare(List<Parameter> parameters) {
		return parameters.stream()
			.map((parameter) -> new Parameter(parameter.mode(), parameter.name(), parameter.type(), null))
			.toList();
	}

	private static boolean keepsDefaults(Routine from, Routine to) {
		for (int i = 0; i < from.parameters().size(); i++) {
			if (from.parameters().get(i).defaultExpression() != null
					&& to.parameters().get(i).defaultExpression() == null) {
				return false;
			}
		}
		return true;
	}

}
