package io.sqlbot.migrate.diff;

import java.util.List;
import java.util.Map;

/**
 * The columns of random tables: their types, defaults and the values of rows.
 */
final class RandomColumns {

	private static final List<String> TYPES = List.of("integer", "bigint", "smallint", "numeric(10,2)", "text",
			"varchar(20)", "varchar(50)", "boolean", "date", "timestamptz", "uuid", "jsonb", "integer[]", "mood",
			"mood[]", "code", "app.level");

	// one value can be written in all types of a column
	private static final Map<String, List<String>> KIN = Map.of("a",
			List.of("integer", "bigint", "smallint", "numeric(10,2)", "text", "varchar(20)", "code", "jsonb"), "b",
			List.of("date", "timestamptz", "text", "varchar(50)"), "c", List.of("uuid", "text", "varchar(50)"),
			"\"Order\"", List.of("mood", "text", "varchar(20)", "varchar(50)", "app.level"), "e",
			List.of("integer[]", "bigint[]", "smallint[]"));

	private static final Map<String, String> VALUES = Map.of("a", "12345", "b", "2026-02-03", "c",
			"8d5e4a04-0d2e-4c5b-9d4b-52a0e6a5c1de", "Order", "ok", "e", "{1,2}", "m", "ok");

	private RandomColumns() {
	}

	/**
	 * Choose a type.
	 * @param column the column's name, quoted where it must be
	 * @param isFilled whether rows must be able to get from each type to each other
	 * @param choice what chooses
	 * @return the type
	 */
	static String type(String column, boolean isFilled, RandomChoice choice) {
		return choice.pick(isFilled ? KIN.getOrDefault(column, TYPES) : TYPES);
	}

	static String defaultOf(String type, RandomChoice choice) {
		if (choice.maybe(2)) {
			return "";
		}
		return switch (type) {
			case "integer", "bigint", "smallint" -> " DEFAULT " + choice.number(5);
			case "text", "varchar(20)", "varchar(50)", "code" -> " DEFAULT 'abcd'";
			case "timestamptz" -> " DEFAULT now()";
			case "uuid" -> " DEFAULT gen_random_uuid()";
			case "mood", "app.level" -> " DEFAULT 'ok'";
			default -> "";
		};
	}

	/**
	 * The value that a column has in every row, whatever its type.
	 * @param column the column's name
	 * @return a constant
	 */
	static String value(String column) {
		return "'" + VALUES.getOrDefault(column, "7") + "'";
	}

}
