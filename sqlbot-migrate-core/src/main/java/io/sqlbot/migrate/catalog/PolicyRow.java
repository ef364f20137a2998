package io.sqlbot.migrate.catalog;

import java.sql.SQLException;

import io.sqlbot.migrate.schema.Policy;

/**
 * Reads policies.
 */
final class PolicyRow {

	private PolicyRow() {
	}

	static Policy read(CatalogRow row) throws SQLException {
		String command = switch (row.text("command")) {
			case "r" -> "SELECT";
			case "a" -> "INSERT";
			case "w" -> "UPDATE";
			case "d" -> "DELETE";
			default -> "ALL";
		};
		return new Policy(row.identifier("name"), row.flag("is_restrictive"), command, row.texts("roles"),
				row.optionalText("using_sql"), row.optionalText("check_sql"), row.optionalText("comment"));
	}

}
