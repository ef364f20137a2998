package io.sqlbot.migrate.diff;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlScriptReader;

/**
 * Splits scripts, of which a model wants single statements.
 */
final class SchemaScripts {

	private SchemaScripts() {
	}

	static List<String> statements(String script) {
		List<String> statements = new ArrayList<>();
		SqlScriptReader reader = new SqlScriptReader(new StringReader(script), "a test's script");
		for (SqlPart part = reader.next(); part != null; part = reader.next()) {
			if (part instanceof SqlPart.Statement statement) {
				statements.add(statement.sql());
			}
		}
		return statements;
	}

}
