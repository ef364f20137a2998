package io.sqlbot.migrate.revision;

/**
 * Which way a step goes.
 */
public enum Direction {

	/** Runs a revision's upgrade. */
	UPGRADE,

	/** Runs a revision's downgrade. */
	DOWNGRADE,

	/** Changes the version rows only. */
	STAMP

}
