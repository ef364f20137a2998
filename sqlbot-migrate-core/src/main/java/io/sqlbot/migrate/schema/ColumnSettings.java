package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * What else may be said of a column; {@code null} for what is not.
 *
 * @param collation how its text is compared and sorted
 * @param storage how large values are stored
 * @param compression how large values are compressed
 * @param comment what is said about it
 */
public record ColumnSettings(@Nullable QualifiedName collation, @Nullable Storage storage, @Nullable String compression,
		@Nullable String comment) {

	/** Nothing else is said. */
	public static final ColumnSettings NONE = new ColumnSettings(null, null, null, null);

	/**
	 * How PostgreSQL stores values that are too large for a page (the manual, section
	 * 66.2).
	 */
	public enum Storage {

		/** In the row, not compressed. */
		PLAIN,

		/** Outside, not compressed. */
		EXTERNAL,

		/** Compressed, and outside if need be. */
		EXTENDED,

		/** Compressed, and outside only as a last resort. */
		MAIN

	}

}
