package io.sqlbot.migrate.runtime;

/**
 * What happens around the last statement of a segment, which writes to the own tables, in
 * the same round trip.
 *
 * @param commits whether the transaction ends with it
 * @param waits whether a commit waits for the disk
 * @param after statements after it, without a closing semicolon
 */
record Ending(boolean commits, boolean waits, String after) {

	/** Commit as the session is set to. */
	static final Ending COMMIT = new Ending(true, true, "commit");

	/**
	 * Commit without waiting for the disk. A crash of the server may lose the commit, but
	 * never keeps a later one without it. Where somebody asked for more than the default,
	 * such as that a standby has applied it, they get it.
	 */
	static final Ending COMMIT_WITHOUT_WAITING = new Ending(true, false, "commit");

	/**
	 * Go on in the same transaction.
	 * @param rules the statements that say what holds from then on
	 */
	static Ending goingOn(String rules) {
		return new Ending(false, false, rules);
	}

	// what brings the session back to what it was
	String before(SessionSettings session) {
		return this.commits ? session.ending(this.waits) : session.withinTransaction();
	}

}
