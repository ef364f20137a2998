package io.sqlbot.migrate.sql;

import java.util.Set;

import io.sqlbot.migrate.operation.TableWork;
import io.sqlbot.migrate.sql.StatementTokens.Kind;
import io.sqlbot.migrate.sql.StatementTokens.Token;

/**
 * What adding a column does with the rows that are there. A default that does not differ
 * from row to row is kept beside the table and costs nothing.
 */
final class ColumnWork {

	private static final Set<String> SERIAL = Set.of("serial", "bigserial", "smallserial", "serial2", "serial4",
			"serial8");

	private static final Set<String> SAME_FOR_ALL_ROWS = Set.of("null", "true", "false", "now", "current_timestamp",
			"current_date", "current_time", "localtimestamp", "localtime", "current_user", "session_user", "user",
			"transaction_timestamp", "statement_timestamp");

	private static final Set<String> DIFFERENT_FOR_EACH_ROW = Set.of("nextval", "random", "gen_random_uuid", "uuidv4",
			"uuidv7", "uuid_generate_v4", "clock_timestamp", "timeofday");

	// what may stand behind a default
	private static final Set<String> CLAUSES = Set.of("not", "primary", "unique", "check", "references", "constraint",
			"collate", "generated", "deferrable", "initially");

	private ColumnWork() {
	}

	/**
	 * Tell the work.
	 * @param column stands behind the column's name
	 * @return the work
	 */
	static TableWork of(TokenCursor column) {
		if (SERIAL.contains(column.peek()) || column.holds("as identity") || column.holds("stored")) {
			return TableWork.REWRITE;
		}
		TableWork work = (column.holds("check") || column.holds("unique") || column.holds("primary key"))
				? TableWork.SCAN : TableWork.NONE;
		TableWork defaultWork = column.holds("default") ? defaultWork(column) : TableWork.NONE;
		return (defaultWork.compareTo(work) > 0) ? defaultWork : work;
	}

	private static TableWork defaultWork(TokenCursor column) {
		TokenCursor expression = column.copy();
		expression.skipBehind("default");
		boolean unknown = false;
		boolean cast = false;
		while (!expression.atEnd() && !ends(expression.token())) {
			Token token = expression.token();
			if (token.isName()) {
				String name = expression.name();
				String word = name.substring(name.lastIndexOf('.') + 1);
				if (DIFFERENT_FOR_EACH_ROW.contains(word)) {
					return TableWork.REWRITE;
				}
				unknown |= !cast && !SAME_FOR_ALL_ROWS.contains(word);
			}
			else {
				// a type follows, of one word or several
				cast = token.is(":");
				expression.skip();
			}
		}
		return unknown ? TableWork.MAY_REWRITE : TableWork.NONE;
	}

	private static boolean ends(Token token) {
		return token.kind() == Kind.WORD && token.depth() == 0 && CLAUSES.contains(token.text());
	}

}
