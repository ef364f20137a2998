package io.sqlbot.migrate.runtime;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How the version rows change.
 *
 * @param removed the rows that disappear
 * @param added the rows that appear
 */
record RowMove(Set<String> removed, Set<String> added) {

	static final RowMove NONE = new RowMove(Set.of(), Set.of());

	static RowMove between(Set<String> before, Set<String> after) {
		return new RowMove(minus(before, after), minus(after, before));
	}

	private static Set<String> minus(Set<String> rows, Set<String> others) {
		Set<String> rest = new LinkedHashSet<>(rows);
		rest.removeAll(others);
		return rest;
	}

}
