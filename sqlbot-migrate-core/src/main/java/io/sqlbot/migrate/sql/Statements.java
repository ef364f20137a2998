package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the statements of one operation.
 */
final class Statements {

	private final List<String> statements = new ArrayList<>();

	Statements add(String statement) {
		this.statements.add(statement);
		return this;
	}

	List<String> list() {
		return List.copyOf(this.statements);
	}

}
