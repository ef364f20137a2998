package io.sqlbot.migrate.runtime;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How the version rows change.
 *
 * @param removed the rows that disappear
 * @param added the rows that appear
 * @param settled the {@link SettledNote} for the rows that are there then, or
 * {@code null}
 */
record RowMove(Set<String> removed, Set<String> added, @Nullable String settled) {

	static final RowMove NONE = new RowMove(Set.of(), Set.of(), null);

	static RowMove between(Set<String> before, Set<String> after) {
		return new RowMove(minus(before, after), minus(after, before), null);
	}

	RowMove noting(@Nullable String note) {
		return new RowMove(this.removed, this.added, note);
	}

	private static Set<String> minus(Set<String> rows, Set<String> others) {
		Set<String> rest = new LinkedHashSet<>(rows);
		rest.removeAll(others);
		return rest;
	}

}
