package io.sqlbot.migrate.operation;

import java.util.List;

/**
 * The table locks that a statement takes beyond those of reading, as far as its words
 * tell: what triggers, functions, rules and cascades do, and that children and partitions
 * are locked with their parent, only the database knows.
 *
 * @param isComplete whether the words tell all; {@code false} for a statement that is not
 * understood, such as DO
 * @param locks the locks, one for each relation
 * @param created the tables that it creates, which nobody else can wait for before the
 * transaction ends
 */
public record StatementLocks(boolean isComplete, List<StatementLock> locks, List<String> created) {

	/** Nothing is known. */
	public static final StatementLocks UNKNOWN = new StatementLocks(false, List.of(), List.of());

	public StatementLocks {
		locks = List.copyOf(locks);
		created = List.copyOf(created);
	}

}
