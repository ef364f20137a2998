package io.sqlbot.migrate;

import io.sqlbot.migrate.operation.StatementLocks;

/**
 * One thing that a step would do.
 */
public sealed interface PlannedAction {

	/**
	 * A statement that would be sent.
	 *
	 * @param sql the statement without a closing semicolon; of a revision that is marked
	 * sensitive only its first word
	 * @param line the line of the SQL file where it begins, counted from 1, or 0
	 * @param locks the locks that it would take
	 */
	record Statement(String sql, int line, StatementLocks locks) implements PlannedAction {
	}

	/**
	 * Java code that would work on the database. What it does is not known.
	 *
	 * @param hidesRest whether it is not known either what comes after it in the step
	 */
	record JavaCode(boolean hidesRest) implements PlannedAction {
	}

}
