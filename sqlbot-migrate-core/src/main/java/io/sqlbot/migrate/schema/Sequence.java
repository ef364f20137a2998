package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that is not behind an identity column.
 *
 * @param name its name
 * @param type the type of its values
 * @param options how it counts, where that is not the default
 * @param owner the column that it goes with, or {@code null}
 * @param isUnlogged whether a crash resets it
 * @param comment what is said about it, or {@code null}
 * @param origin whose it is
 */
public record Sequence(QualifiedName name, ColumnType type, SequenceOptions options, @Nullable Owner owner,
		boolean isUnlogged, @Nullable String comment, Origin origin) {

	/**
	 * The column that a sequence goes with, as {@code serial} makes it.
	 *
	 * @param table the column's table
	 * @param column the column's name
	 */
	public record Owner(QualifiedName table, Identifier column) {

	}

}
