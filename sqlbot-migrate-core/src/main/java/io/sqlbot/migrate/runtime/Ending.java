package io.sqlbot.migrate.runtime;

/**
 * What happens around the last statement of a segment, which writes to the own tables, in
 * the same round trip.
 *
 * @param commits whether the transaction ends with it
 * @param before statements before it, each closed by a semicolon
 * @param after statements after it, without a closing semicolon
 */
record Ending(boolean commits, String before, String after) {

	/** Commit as the session is set to. */
	static final Ending COMMIT = new Ending(true, "", "commit");

	/**
	 * Commit without waiting for the disk. A crash of the server may lose the commit, but
	 * never keeps a later one without it. Where somebody asked for more than the default,
	 * such as that a standby has applied it, they get it.
	 */
	static final Ending COMMIT_WITHOUT_WAITING = new Ending(true,
			"select pg_catalog.set_config('synchronous_commit', 'off', true)"
					+ " where pg_catalog.current_setting('synchronous_commit') in ('on', 'local'); ",
			"commit");

	/**
	 * Go on in the same transaction.
	 * @param rules what holds from then on
	 */
	static Ending goingOn(SegmentRules rules) {
		return new Ending(false, "", rules.inTransaction());
	}

	// what brings the session back to what it was
	String restoration(SessionSettings session) {
		return this.commits ? session.ending() : session.withinTransaction();
	}

}
