package io.sqlbot.migrate.sql;

import java.util.Set;

import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.StatementLock.Target;
import io.sqlbot.migrate.operation.TableWork;

/**
 * The locks of ALTER.
 */
final class AlterLocks {

	private static final Set<String> APART_FROM_TABLES = Set.of("function", "procedure", "routine", "aggregate",
			"schema", "role", "user", "group", "database", "tablespace", "default", "system", "collation", "conversion",
			"language", "operator", "server", "statistics", "text", "event", "large", "subscription");

	private AlterLocks() {
	}

	static void add(TokenCursor statement, LockList locks) {
		statement.takeAny("materialized");
		if (statement.take("foreign data wrapper")) {
			return;
		}
		statement.take("foreign");
		String kind = statement.next();
		switch (kind) {
			case "table" -> table(statement, locks);
			case "view" -> view(statement, locks);
			case "index" -> index(statement, locks);
			case "sequence" -> sequence(statement, locks);
			case "trigger", "policy", "rule" -> {
				if (statement.skipBehind("on")) {
					locks.relation(statement.name(), LockMode.ACCESS_EXCLUSIVE);
				}
			}
			case "domain" -> domain(statement, locks);
			case "type" -> {
				// a composite type may be that of tables
				if (statement.holds("attribute")) {
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
		if (statement.take("all in tablespace")) {
			locks.incomplete();
			return;
		}
		statement.takeIfExists();
		statement.take("only");
		String table = statement.name();
		if (table.isEmpty()) {
			locks.incomplete();
		}
		statement.take("*");
		statement.parts().forEach((action) -> new TableActionLocks(table, action, locks).add());
	}

	private static void view(TokenCursor statement, LockList locks) {
		if (statement.take("all in tablespace")) {
			locks.incomplete();
			return;
		}
		statement.takeIfExists();
		String view = statement.name();
		statement.parts().forEach((action) -> new TableActionLocks(view, action, locks).add());
	}

	private static void index(TokenCursor statement, LockList locks) {
		if (statement.take("all in tablespace")) {
			locks.incomplete();
			return;
		}
		statement.takeIfExists();
		String index = statement.name();
		if (statement.take("rename")) {
			locks.add(Target.INDEX, index, LockMode.SHARE_UPDATE_EXCLUSIVE, TableWork.NONE);
		}
		else if (statement.take("set tablespace")) {
			locks.add(Target.INDEX, index, LockMode.ACCESS_EXCLUSIVE, TableWork.REWRITE);
		}
		else if (statement.peek().equals("set") || statement.peek().equals("reset")) {
			statement.skip();
			locks.add(Target.INDEX, index, StorageLock.of(statement), TableWork.NONE);
		}
		else if (statement.take("alter")) {
			locks.add(Target.INDEX, index, LockMode.SHARE_UPDATE_EXCLUSIVE, TableWork.NONE);
		}
		else {
			locks.incomplete();
		}
	}

	private static void sequence(TokenCursor statement, LockList locks) {
		statement.takeIfExists();
		String sequence = statement.name();
		boolean moves = statement.peek().equals("rename") || statement.peek().equals("owner")
				|| statement.holds("set schema") || statement.holds("set logged") || statement.holds("set unlogged");
		LockMode mode = moves ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_ROW_EXCLUSIVE;
		locks.relation(sequence, mode);
	}

	// to look at the values of all columns of a domain, their tables are locked
	private static void domain(TokenCursor statement, LockList locks) {
		boolean validates = statement.holds("validate") || statement.holds("set not null")
				|| (statement.holds("add") && !statement.holds("not valid"));
		if (validates) {
			locks.incomplete();
		}
	}

}
