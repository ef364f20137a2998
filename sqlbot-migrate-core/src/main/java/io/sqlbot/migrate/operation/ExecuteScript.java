package io.sqlbot.migrate.operation;

/**
 * Runs the statements of a script, one after another.
 *
 * @param sql statements separated by semicolons; question marks, colons and percent signs
 * are left alone
 */
public record ExecuteScript(String sql) implements Operation {

	public ExecuteScript {
		if (sql.isBlank()) {
			throw new IllegalArgumentException("'sql' must not be blank");
		}
	}

}
