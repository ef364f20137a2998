package io.sqlbot.migrate.sql;

import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.StatementLock.Target;
import io.sqlbot.migrate.operation.TableWork;

/**
 * The locks of DROP.
 */
final class DropLocks {

	private DropLocks() {
	}

	static void add(TokenCursor statement, LockList locks) {
		if (statement.holds("cascade")) {
			locks.incomplete();
		}
		statement.takeAny("materialized", "foreign");
		switch (statement.next()) {
			case "table" -> {
				statement.takeIfExists();
				statement.names()
					.forEach((table) -> locks.relation(table, LockMode.ACCESS_EXCLUSIVE)
						.add(Target.REFERENCED_BY_TABLE, table, LockMode.ACCESS_EXCLUSIVE, TableWork.NONE));
			}
			case "view", "sequence" -> {
				statement.takeIfExists();
				statement.names().forEach((name) -> locks.relation(name, LockMode.ACCESS_EXCLUSIVE));
			}
			case "index" -> index(statement, locks);
			case "trigger", "policy", "rule" -> {
				statement.takeIfExists();
				statement.name();
				statement.take("on");
				locks.relation(statement.name(), LockMode.ACCESS_EXCLUSIVE);
			}
			case "owned" -> locks.incomplete();
			default -> {
			}
		}
	}

	private static void index(TokenCursor statement, LockList locks) {
		LockMode mode = statement.take("concurrently") ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
		statement.takeIfExists();
		statement.names()
			.forEach((index) -> locks.add(Target.TABLE_OF_INDEX, index, mode, TableWork.NONE)
				.add(Target.INDEX, index, mode, TableWork.NONE));
	}

}
