package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A function or a procedure.
 *
 * @param kind {@link ObjectKind#FUNCTION} or {@link ObjectKind#PROCEDURE}
 * @param name its name
 * @param parameters the parameters in order
 * @param returns the type of its result, or {@code null} for a procedure
 * @param language its language
 * @param attributes what differs from CREATE FUNCTION's defaults, such as {@code STABLE}
 * @param body what it does
 * @param comment what is said about it, or {@code null}
 * @param belongings what goes with it when it is dropped
 * @param origin whose it is
 */
public record Routine(ObjectKind kind, QualifiedName name, List<Parameter> parameters, @Nullable String returns,
		Identifier language, List<String> attributes, Body body, @Nullable String comment, Belongings belongings,
		Origin origin) {

	public Routine {
		parameters = List.copyOf(parameters);
		attributes = List.copyOf(attributes);
	}

	/**
	 * A parameter.
	 *
	 * @param mode {@code IN}, {@code OUT}, {@code INOUT}, {@code VARIADIC} or
	 * {@code TABLE}
	 * @param name its name, or {@code null}
	 * @param type its type
	 * @param defaultExpression its default, or {@code null}
	 */
	public record Parameter(String mode, @Nullable Identifier name, ColumnType type,
			@Nullable String defaultExpression) {

	}

	/**
	 * What a routine does.
	 *
	 * @param text the text, or a compiled function's symbol
	 * @param library the library of a compiled function, or {@code null}
	 * @param isParsed whether the text is SQL that PostgreSQL keeps parsed
	 * ({@code BEGIN ATOMIC}), and so without quotes around it
	 */
	public record Body(String text, @Nullable String library, boolean isParsed) {

	}

}
