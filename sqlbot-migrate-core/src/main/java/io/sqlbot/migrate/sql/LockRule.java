package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.StatementLock.Target;
import io.sqlbot.migrate.operation.StatementLocks;
import io.sqlbot.migrate.operation.TableWork;

/**
 * Which table locks a statement takes (PostgreSQL 15 to 18), as far as its words tell.
 * Operations are looked at through their statements, so that one rule holds for both. The
 * sources are the PostgreSQL manual, section 13.3 and the pages of the statements, and a
 * test that compares with the locks that a server really takes.
 */
public final class LockRule {

	private static final Set<String> HARMLESS = Set.of("select", "values", "set", "reset", "show", "grant", "revoke",
			"notify", "listen", "unlisten", "discard", "savepoint", "release", "rollback", "checkpoint");

	private LockRule() {
	}

	/**
	 * Tell which locks a statement takes.
	 * @param sql a single statement
	 * @return the locks
	 */
	public static StatementLocks of(String sql) {
		TokenCursor statement = new TokenCursor(StatementTokens.of(sql));
		LockList locks = new LockList();
		String command = statement.next();
		switch (command) {
			case "alter" -> AlterLocks.add(statement, locks);
			case "create" -> CreateLocks.add(statement, locks);
			case "drop" -> DropLocks.add(statement, locks);
			case "comment" -> comment(statement, locks);
			case "insert", "merge" -> write(statement, "into", locks);
			case "update" -> write(statement, "only", locks);
			case "delete" -> write(statement, "from", locks);
			case "copy" -> copy(statement, locks);
			case "truncate" -> truncate(statement, locks);
			case "lock" -> lock(statement, locks);
			case "refresh" -> refresh(statement, locks);
			case "reindex" -> reindex(statement, locks);
			case "cluster" -> cluster(statement, locks);
			case "vacuum", "analyze", "analyse" -> vacuum(statement, locks);
			default -> {
				if (!HARMLESS.contains(command)) {
					locks.incomplete();
				}
			}
		}
		return locks.toLocks();
	}

	private static void write(TokenCursor statement, String word, LockList locks) {
		statement.take(word);
		statement.take("only");
		locks.relation(statement.name(), LockMode.ROW_EXCLUSIVE);
	}

	private static void copy(TokenCursor statement, LockList locks) {
		String table = statement.name();
		statement.skipParentheses();
		if (statement.take("from")) {
			locks.relation(table, LockMode.ROW_EXCLUSIVE);
		}
	}

	private static void comment(TokenCursor statement, LockList locks) {
		statement.take("on");
		switch (statement.next()) {
			case "table", "view", "sequence" -> locks.relation(statement.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
			case "materialized", "foreign" -> {
				if (statement.take("view") || statement.take("table")) {
					locks.relation(statement.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
				}
			}
			case "column" -> {
				String column = statement.name();
				locks.relation(column.substring(0, Math.max(0, column.lastIndexOf('.'))),
						LockMode.SHARE_UPDATE_EXCLUSIVE);
			}
			case "index" -> locks.add(Target.INDEX, statement.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, TableWork.NONE);
			default -> {
			}
		}
	}

	private static void truncate(TokenCursor statement, LockList locks) {
		statement.take("table");
		statement.names().forEach((table) -> locks.relation(table, LockMode.ACCESS_EXCLUSIVE));
		if (statement.holds("cascade")) {
			locks.incomplete();
		}
	}

	private static void lock(TokenCursor statement, LockList locks) {
		statement.take("table");
		List<String> tables = statement.names();
		String mode = LockMode.ACCESS_EXCLUSIVE.sql();
		if (statement.take("in")) {
			StringJoiner words = new StringJoiner(" ");
			while (!statement.atEnd() && !statement.peek().equals("mode")) {
				words.add(statement.next().toUpperCase(Locale.ROOT));
			}
			mode = words.toString();
		}
		for (LockMode known : LockMode.values()) {
			if (known.sql().equals(mode)) {
				tables.forEach((table) -> locks.relation(table, known));
			}
		}
	}

	private static void refresh(TokenCursor statement, LockList locks) {
		statement.take("materialized view");
		boolean concurrently = statement.take("concurrently");
		locks.relation(statement.name(), concurrently ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
				concurrently ? TableWork.SCAN : TableWork.REWRITE);
	}

	private static void reindex(TokenCursor statement, LockList locks) {
		boolean concurrently = statement.holds("concurrently");
		statement.skipParentheses();
		String kind = statement.next();
		statement.take("concurrently");
		LockMode mode = concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
		LockMode indexMode = concurrently ? mode : LockMode.ACCESS_EXCLUSIVE;
		switch (kind) {
			case "table" -> {
				String table = statement.name();
				locks.relation(table, mode, TableWork.SCAN)
					.add(Target.INDEXES_OF_TABLE, table, indexMode, TableWork.NONE);
			}
			case "index" -> {
				String index = statement.name();
				locks.add(Target.TABLE_OF_INDEX, index, mode, TableWork.SCAN)
					.add(Target.INDEX, index, indexMode, TableWork.NONE);
			}
			default -> locks.incomplete();
		}
	}

	private static void cluster(TokenCursor statement, LockList locks) {
		statement.take("verbose");
		statement.skipParentheses();
		locks.relation(statement.name(), LockMode.ACCESS_EXCLUSIVE, TableWork.REWRITE);
	}

	private static void vacuum(TokenCursor statement, LockList locks) {
		boolean full = statement.holds("full");
		statement.skipParentheses();
		statement.takeAny("full", "freeze", "verbose", "analyze", "analyse");
		statement.names()
			.forEach(
					(table) -> locks.relation(table, full ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE,
							full ? TableWork.REWRITE : TableWork.SCAN));
	}

}
