package io.sqlbot.migrate.boot.cli;

import java.util.Locale;

/**
 * How a command answers.
 */
enum OutputFormat {

	/** For people. */
	TEXT,

	/** For programs: one JSON object on one line. */
	JSON;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
