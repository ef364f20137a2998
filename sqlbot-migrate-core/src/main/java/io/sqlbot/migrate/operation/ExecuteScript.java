package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;

/**
 * Runs the statements of a script, one after another.
 *
 * @param sql statements separated by semicolons; question marks, colons and percent signs
 * are left alone
 * @param isTransactional {@code false} to run each statement outside of a transaction;
 * otherwise only those that PostgreSQL refuses inside one run so
 */
public record ExecuteScript(String sql, boolean isTransactional) implements Operation {

	public ExecuteScript {
		Arguments.notBlank("sql", sql);
	}

	/**
	 * Create the usual kind.
	 * @param sql statements separated by semicolons
	 */
	public ExecuteScript(String sql) {
		this(sql, true);
	}

	@Override
	public Inverse inverse() {
		return Inverse.none("It is not known what takes SQL back: give both ways with op.reversibly(...).");
	}

}
