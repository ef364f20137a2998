package io.sqlbot.migrate.sql;

import java.util.Set;

import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.TableWork;

/**
 * The locks of CREATE, on what is there already.
 */
final class CreateLocks {

	private static final Set<String> APART_FROM_TABLES = Set.of("sequence", "type", "domain", "function", "procedure",
			"aggregate", "operator", "cast", "collation", "conversion", "role", "user", "group", "database",
			"tablespace", "language", "server", "text", "transform", "access", "extension", "data", "subscription");

	private CreateLocks() {
	}

	static void add(TokenCursor statement, LockList locks) {
		boolean replaces = statement.take("or replace");
		statement.takeAny("global", "local", "temporary", "temp", "unlogged", "recursive", "unique", "constraint",
				"materialized", "foreign", "event", "trusted", "procedural");
		String kind = statement.next();
		switch (kind) {
			case "table" -> table(statement, locks);
			case "index" -> index(statement, locks);
			case "view" -> view(statement, replaces, locks);
			case "trigger" -> trigger(statement, locks);
			case "policy" -> on(statement, "on", LockMode.ACCESS_EXCLUSIVE, locks);
			case "rule" -> on(statement, "to", LockMode.ACCESS_EXCLUSIVE, locks);
			case "statistics" -> on(statement, "from", LockMode.SHARE_UPDATE_EXCLUSIVE, locks);
			case "schema" -> {
				// it may hold statements of its own
				if (statement.holds("create") || statement.holds("grant")) {
					locks.incomplete();
				}
			}
			default -> {
				if (!APART_FROM_TABLES.contains(kind)) {
					locks.incomplete();
				}
			}
		}
	}

	private static void table(TokenCursor statement, LockList locks) {
		statement.takeIfExists();
		locks.create(statement.name());
		if (statement.take("partition of")) {
			locks.relation(statement.name(), LockMode.ACCESS_EXCLUSIVE);
		}
		while (!statement.atEnd()) {
			if (statement.take("references")) {
				locks.relation(statement.name(), LockMode.SHARE_ROW_EXCLUSIVE);
			}
			else if (statement.take("inherits (")) {
				statement.names().forEach((parent) -> locks.relation(parent, LockMode.SHARE_UPDATE_EXCLUSIVE));
			}
			else {
				statement.skip();
			}
		}
	}

	private static void index(TokenCursor statement, LockList locks) {
		boolean concurrently = statement.take("concurrently");
		if (statement.skipBehind("on")) {
			statement.take("only");
			locks.relation(statement.name(), concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE,
					TableWork.SCAN);
		}
	}

	private static void view(TokenCursor statement, boolean replaces, LockList locks) {
		statement.takeIfExists();
		String name = statement.name();
		locks.create(name);
		if (replaces) {
			locks.relation(name, LockMode.ACCESS_EXCLUSIVE);
		}
	}

	private static void trigger(TokenCursor statement, LockList locks) {
		on(statement, "on", LockMode.SHARE_ROW_EXCLUSIVE, locks);
		if (statement.take("from")) {
			locks.relation(statement.name(), LockMode.SHARE_ROW_EXCLUSIVE);
		}
	}

	private static void on(TokenCursor statement, String word, LockMode mode, LockList locks) {
		if (statement.skipBehind(word)) {
			locks.relation(statement.name(), mode);
		}
		else {
			locks.incomplete();
		}
	}

}
