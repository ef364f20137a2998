package io.sqlbot.migrate;

/**
 * How many transactions an upgrade or downgrade has.
 */
public enum TransactionMode {

	/**
	 * One for each segment of a revision; what is committed stays when a later one fails.
	 */
	PER_SEGMENT,

	/** One for all revisions of the run: everything or nothing. */
	SINGLE

}
