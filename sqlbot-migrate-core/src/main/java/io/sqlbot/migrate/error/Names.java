package io.sqlbot.migrate.error;

import java.util.List;

/**
 * Prints names in messages: a few of them, and how many more there are. A message stays
 * short however large the graph is.
 */
final class Names {

	private static final int SHOWN = 8;

	private Names() {
	}

	static String joined(List<String> names, String separator) {
		if (names.size() <= SHOWN + 1) {
			return String.join(separator, names);
		}
		return String.join(separator, names.subList(0, SHOWN)) + separator + "... (" + (names.size() - SHOWN)
				+ " more)";
	}

}
