package io.sqlbot.migrate.sql;

import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.DropIndex;

/**
 * Writes what happens to indexes.
 */
final class IndexSql {

	private IndexSql() {
	}

	static String create(CreateIndex operation) {
		return (operation.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + Quoting.quote(operation.name())
				+ " ON " + Quoting.quote(operation.table()) + " " + TableSql.columnList(operation.columns());
	}

	static String drop(DropIndex operation) {
		return "DROP INDEX " + Quoting.quote(operation.index());
	}

}
