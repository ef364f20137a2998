package io.sqlbot.migrate.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.sql.Quoting;
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

	/**
	 * Whether one row replaces another.
	 * @return {@code true} if {@link #replacement} does it
	 */
	boolean isReplacement() {
		return this.removed.size() == 1 && this.added.size() == 1;
	}

	/**
	 * The statement that replaces the row, if it is there.
	 * @param tables the own tables
	 * @return the statement
	 */
	OwnStatement replacement(OwnTables tables) {
		return new OwnStatement("replace", List.of(literals(this.added, ", "), literals(this.removed, ", ")),
				(values) -> "update " + tables.version() + " set version_num = " + values.get(0)
						+ " where version_num = " + values.get(1));
	}

	/**
	 * The statements that change the rows, whether those to remove are there or not.
	 * @param tables the own tables
	 * @return the statements
	 */
	List<String> statements(OwnTables tables) {
		if (isReplacement()) {
			return List.of(replacement(tables).sql());
		}
		List<String> statements = new ArrayList<>(insertion(tables));
		if (!this.removed.isEmpty()) {
			statements.add(deletion(tables));
		}
		return statements;
	}

	// none, or one
	List<String> insertion(OwnTables tables) {
		return this.added.isEmpty() ? List.of() : List
			.of("insert into " + tables.version() + " (version_num) values (" + literals(this.added, "), (") + ")");
	}

	String deletion(OwnTables tables) {
		return "delete from " + tables.version() + " where version_num in (" + literals(this.removed, ", ") + ")";
	}

	static String literals(Collection<String> values, String separator) {
		return values.stream().map(Quoting::literal).collect(Collectors.joining(separator));
	}

	private static Set<String> minus(Set<String> rows, Set<String> others) {
		Set<String> rest = new LinkedHashSet<>(rows);
		rest.removeAll(others);
		return rest;
	}

}
