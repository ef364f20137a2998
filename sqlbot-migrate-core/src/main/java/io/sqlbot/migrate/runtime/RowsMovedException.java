package io.sqlbot.migrate.runtime;

import java.util.Set;

/**
 * Unwinds a revision whose work another instance has taken over meanwhile. Never leaves
 * this package.
 */
final class RowsMovedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Set<String> rows;

	RowsMovedException(Set<String> rows) {
		super("The version rows are now " + rows, null, false, false);
		this.rows = rows;
	}

	Set<String> rows() {
		return this.rows;
	}

}
