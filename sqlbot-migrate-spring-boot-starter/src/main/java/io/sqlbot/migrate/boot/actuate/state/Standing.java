package io.sqlbot.migrate.boot.actuate.state;

import java.util.Locale;

/**
 * How a database stands towards its target, in a word.
 */
public enum Standing {

	/** It is at the target, or beyond it. */
	CURRENT,

	/** An upgrade would run something. */
	BEHIND,

	/** It is being migrated, or this application waits to do so. */
	RUNNING,

	/** The last run failed, and nobody tries again just now. */
	FAILED,

	/**
	 * It has a revision that the application does not know, as a newer one brought it.
	 */
	AHEAD,

	/** It can't be told. */
	UNKNOWN;

	/**
	 * The word that answers use.
	 * @return the name in lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
