package io.sqlbot.migrate;

import java.util.List;

/**
 * A part of a step that is committed at once.
 *
 * @param number its number in the step, from 1
 * @param isTransactional whether it runs in a transaction, which keeps each lock until
 * its end; {@code false} for one statement that PostgreSQL refuses there
 * @param isCommitted whether an earlier run committed it, so that it would be skipped
 * @param actions what it does, in order
 */
public record PlannedSegment(int number, boolean isTransactional, boolean isCommitted, List<PlannedAction> actions) {

	public PlannedSegment {
		actions = List.copyOf(actions);
	}

}
