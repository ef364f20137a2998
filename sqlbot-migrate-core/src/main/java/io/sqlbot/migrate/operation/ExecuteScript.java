package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;

/**
 * Runs the statements of a script, one after another.
 *
 * @param sql statements separated by semicolons; question marks, colons and percent signs
 * are left alone
 */
public record ExecuteScript(String sql) implements Operation {

	public ExecuteScript {
		Arguments.notBlank("sql", sql);
	}

	@Override
	public Inverse inverse() {
		return Inverse.none("It is not known what takes SQL back: give both ways with op.reversibly(...).");
	}

}
