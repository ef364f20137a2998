package io.sqlbot.migrate.runtime;

import java.sql.SQLWarning;

/**
 * A statement of a revision on its way to the server.
 *
 * @param sql the statement
 * @param line the line of the script where it begins; 0 for an operation
 * @param executor whose it is
 */
record PipelinedStatement(String sql, int line, StatementExecutor executor) {

	void begins() {
		this.executor.tell(this.sql);
	}

	void notice(SQLWarning notice) {
		this.executor.log(notice);
	}

}
