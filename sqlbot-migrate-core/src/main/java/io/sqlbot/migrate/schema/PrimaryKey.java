package io.sqlbot.migrate.schema;

import java.util.Arrays;
import java.util.List;

/**
 * A primary key over one or several columns.
 *
 * @param columns the columns in order, at least one
 */
public record PrimaryKey(List<Identifier> columns) implements TableElement {

	public PrimaryKey {
		columns = List.copyOf(columns);
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("'columns' of a primary key must not be empty");
		}
	}

	/**
	 * A primary key over the named columns, for static import.
	 * @param columns the columns in order, at least one
	 * @return the primary key
	 */
	public static PrimaryKey primaryKey(String... columns) {
		return new PrimaryKey(Arrays.stream(columns).map(Identifier::new).toList());
	}

}
