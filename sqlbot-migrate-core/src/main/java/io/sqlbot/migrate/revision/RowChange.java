package io.sqlbot.migrate.revision;

import java.util.Set;

/**
 * One change to the rows of the version table.
 */
public sealed interface RowChange {

	/**
	 * Make the same change to a set of rows.
	 * @param rows the rows, changed in place
	 */
	void applyTo(Set<String> rows);

	/**
	 * A row that appears.
	 *
	 * @param id the revision id
	 */
	record Insert(String id) implements RowChange {

		@Override
		public void applyTo(Set<String> rows) {
			rows.add(this.id);
		}

	}

	/**
	 * A row that disappears.
	 *
	 * @param id the revision id
	 */
	record Delete(String id) implements RowChange {

		@Override
		public void applyTo(Set<String> rows) {
			rows.remove(this.id);
		}

	}

	/**
	 * A row that moves.
	 *
	 * @param from the revision id before
	 * @param to the revision id after
	 */
	record Update(String from, String to) implements RowChange {

		@Override
		public void applyTo(Set<String> rows) {
			rows.remove(this.from);
			rows.add(this.to);
		}

	}

}
