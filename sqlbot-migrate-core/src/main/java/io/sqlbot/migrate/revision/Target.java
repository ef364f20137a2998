package io.sqlbot.migrate.revision;

import org.jspecify.annotations.Nullable;

/**
 * A target as it was written, taken apart but not yet looked up.
 *
 * @param text the whole text
 * @param branch what stands before {@code @}, if anything
 * @param symbol a keyword or the name of a revision, possibly abbreviated; {@code null}
 * in a target that is relative to the current revisions
 * @param relative whether a number of steps was given
 * @param steps the number of steps, negative for downwards
 */
record Target(String text, @Nullable String branch, @Nullable String symbol, boolean relative, int steps) {

	static Target absolute(String text, @Nullable String branch, String symbol) {
		return new Target(text, branch, symbol, false, 0);
	}

	/** The symbol of a target that has one; else the whole text. */
	String name() {
		return (this.symbol != null) ? this.symbol : this.text;
	}

}
