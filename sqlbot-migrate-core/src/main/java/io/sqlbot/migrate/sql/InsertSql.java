package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.BulkInsert;
import io.sqlbot.migrate.schema.Literal;

/**
 * Writes rows as INSERT statements of bounded size.
 */
final class InsertSql {

	private static final int MOST_ROWS = 1000;

	private static final int MOST_CHARACTERS = 256 * 1024;

	private InsertSql() {
	}

	static List<String> insert(BulkInsert operation) {
		String head = "INSERT INTO " + operation.table().quoted() + " " + Quoting.list(operation.columns())
				+ (operation.overriding() ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES";
		Statements statements = new Statements();
		StringBuilder sql = new StringBuilder(head);
		int rows = 0;
		for (List<Literal> row : operation.rows()) {
			String values = row.stream().map(Literal::sql).collect(Collectors.joining(", ", "(", ")"));
			if (rows == MOST_ROWS || (rows > 0 && sql.length() + values.length() > MOST_CHARACTERS)) {
				statements.add(sql.toString());
				sql = new StringBuilder(head);
				rows = 0;
			}
			sql.append((rows == 0) ? "\n    " : ",\n    ").append(values);
			rows++;
		}
		return (rows > 0) ? statements.add(sql.toString()).list() : List.of();
	}

}
