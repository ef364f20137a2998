package io.sqlbot.migrate.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happens around the last statement of a segment, which writes to the own tables, in
 * the same round trip.
 *
 * @param commits whether the transaction ends with it
 * @param waits whether a commit waits for the disk
 * @param after the statements after it
 * @param kept the engine's own statements that stay prepared in the session, or
 * {@code null} if no statement does
 */
record Ending(boolean commits, boolean waits, List<String> after, @Nullable PreparedStatements kept) {

	/** Commit as the session is set to. */
	static final Ending COMMIT = new Ending(true, true, List.of("commit"), null);

	/**
	 * Commit without waiting for the disk. A crash of the server may lose the commit, but
	 * never keeps a later one without it. Where somebody asked for more than the default,
	 * such as that a standby has applied it, they get it.
	 */
	static final Ending COMMIT_WITHOUT_WAITING = new Ending(true, false, List.of("commit"), null);

	/**
	 * Go on in the same transaction.
	 * @param rules the statements that say what holds from then on
	 */
	static Ending goingOn(List<String> rules) {
		return new Ending(false, false, rules, null);
	}

	/**
	 * The same in a session that keeps the engine's prepared statements.
	 * @param statements the statements
	 */
	Ending keeping(PreparedStatements statements) {
		return new Ending(this.commits, this.waits, this.after, statements);
	}

	// what brings the session back to what it was
	List<String> before(SessionSettings session) {
		return this.commits ? session.ending(this) : session.withinTransaction();
	}

	// one or two statements
	List<String> run(OwnStatement statement) {
		return (this.kept != null) ? this.kept.run(statement) : List.of(statement.sql());
	}

}
