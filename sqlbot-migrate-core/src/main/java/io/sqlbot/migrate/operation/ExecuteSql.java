package io.sqlbot.migrate.operation;

/**
 * Runs one statement as it stands.
 *
 * @param sql one statement, without a closing semicolon; question marks, colons and
 * percent signs are left alone
 * @param line the line of its file where it begins, counted from 1, or 0 where there is
 * none
 * @param isTransactional whether PostgreSQL runs it inside a transaction
 */
public record ExecuteSql(String sql, int line, boolean isTransactional) implements Operation {

	public ExecuteSql {
		if (sql.isBlank()) {
			throw new IllegalArgumentException("'sql' must not be blank");
		}
	}

}
