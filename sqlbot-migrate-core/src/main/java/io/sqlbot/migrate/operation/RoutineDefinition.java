package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure (the PostgreSQL manual, CREATE FUNCTION). Every method returns
 * a changed copy.
 *
 * @param parameters its parameters in order
 * @param returns the type of its result as SQL; {@code null} for procedures
 * @param language the language of the body
 * @param attributes further clauses as SQL
 * @param body the body, not quoted
 */
public record RoutineDefinition(List<Parameter> parameters, @Nullable String returns, Identifier language,
		List<String> attributes, String body) {

	/** A routine in PL/pgSQL without a body. */
	public static final RoutineDefinition EMPTY = new RoutineDefinition(List.of(), null, new Identifier("plpgsql"),
			List.of(), "");

	public RoutineDefinition {
		parameters = List.copyOf(parameters);
		attributes = List.copyOf(attributes);
	}

	/**
	 * Add a parameter.
	 * @param name its name
	 * @param type its type
	 * @return the changed copy
	 */
	public RoutineDefinition parameter(String name, ColumnType type) {
		return parameter(new Parameter("IN", Identifier.of("name", name), Arguments.notNull("type", type), null));
	}

	/**
	 * Add a parameter that calls may leave out.
	 * @param name its name
	 * @param type its type
	 * @param defaultExpression its default as SQL
	 * @return the changed copy
	 */
	public RoutineDefinition parameter(String name, ColumnType type, String defaultExpression) {
		return parameter(new Parameter("IN", Identifier.of("name", name), Arguments.notNull("type", type),
				Arguments.notBlank("defaultExpression", defaultExpression)));
	}

	/**
	 * Add a parameter that is part of the result.
	 * @param name its name
	 * @param type its type
	 * @return the changed copy
	 */
	public RoutineDefinition out(String name, ColumnType type) {
		return parameter(new Parameter("OUT", Identifier.of("name", name), Arguments.notNull("type", type), null));
	}

	/**
	 * Set the type of the result.
	 * @param type the type as SQL, such as {@code trigger}, {@code setof integer} or
	 * {@code table (id integer)}
	 * @return the changed copy
	 */
	public RoutineDefinition returns(String type) {
		return new RoutineDefinition(this.parameters, Arguments.notBlank("returns", type), this.language,
				this.attributes, this.body);
	}

	/**
	 * Choose the language; without it {@code plpgsql}.
	 * @param name the language, such as {@code sql}
	 * @return the changed copy
	 */
	public RoutineDefinition language(String name) {
		return new RoutineDefinition(this.parameters, this.returns, Identifier.of("language", name), this.attributes,
				this.body);
	}

	/**
	 * Promise that equal arguments always give equal results, and nothing is changed.
	 * @return the changed copy
	 */
	public RoutineDefinition immutable() {
		return attribute("IMMUTABLE");
	}

	/**
	 * Promise that nothing is changed.
	 * @return the changed copy
	 */
	public RoutineDefinition stable() {
		return attribute("STABLE");
	}

	/**
	 * Give NULL for a NULL argument, without a call.
	 * @return the changed copy
	 */
	public RoutineDefinition strict() {
		return attribute("STRICT");
	}

	/**
	 * Run with the rights of its owner; set a search path with {@link #attribute(String)}
	 * then.
	 * @return the changed copy
	 */
	public RoutineDefinition securityDefiner() {
		return attribute("SECURITY DEFINER");
	}

	/**
	 * Add any other clause.
	 * @param sql the clause, such as {@code PARALLEL SAFE} or
	 * {@code SET search_path = app}
	 * @return the changed copy
	 */
	public RoutineDefinition attribute(String sql) {
		List<String> all = new ArrayList<>(this.attributes);
		all.add(Arguments.notBlank("attribute", sql));
		return new RoutineDefinition(this.parameters, this.returns, this.language, all, this.body);
	}

	/**
	 * Set the body.
	 * @param text the body; it is quoted with dollars
	 * @return the changed copy
	 */
	public RoutineDefinition body(String text) {
		return new RoutineDefinition(this.parameters, this.returns, this.language, this.attributes,
				Arguments.notBlank("body", text));
	}

	/**
	 * The types by which PostgreSQL tells it from others of its name.
	 * @return the types as SQL, with a comma between them
	 */
	public String signature() {
		return this.parameters.stream()
			.filter((parameter) -> parameter.mode().equals("IN"))
			.map((parameter) -> parameter.type().sql())
			.collect(Collectors.joining(", "));
	}

	private RoutineDefinition parameter(Parameter added) {
		List<Parameter> all = new ArrayList<>(this.parameters);
		all.add(added);
		return new RoutineDefinition(all, this.returns, this.language, this.attributes, this.body);
	}

	/**
	 * A parameter.
	 *
	 * @param mode {@code IN} or {@code OUT}
	 * @param name its name
	 * @param type its type
	 * @param defaultExpression its default as SQL, or {@code null}
	 */
	public record Parameter(String mode, Identifier name, ColumnType type, @Nullable String defaultExpression) {
	}

}
