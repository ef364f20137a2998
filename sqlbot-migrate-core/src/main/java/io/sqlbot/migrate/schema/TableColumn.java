package io.sqlbot.migrate.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, with what only an existing one has. Its constraints are with the
 * table.
 *
 * @param column name, type, default and settings; those that are as the type has them are
 * not set
 * @param notNull what refuses NULL, or {@code null}
 * @param statistics the statistics target, or {@code null} for the server's
 * @param options the planner's options of the column, such as {@code n_distinct}
 * @param isInherited whether a parent brought it and only the parent may drop it
 * @param counter the name of the sequence behind an identity, which is in the schema of
 * the table, or {@code null}
 */
public record TableColumn(Column column, @Nullable NotNull notNull, @Nullable Integer statistics,
		Map<String, String> options, boolean isInherited, @Nullable Identifier counter) {

	public TableColumn {
		// in the order of names, so that what is written of it is the same every time
		options = Collections.unmodifiableMap(new TreeMap<>(options));
	}

	/**
	 * Return its name.
	 * @return the column's name
	 */
	public Identifier name() {
		return this.column.name();
	}

}
