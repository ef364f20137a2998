package io.sqlbot.migrate.operation;

import java.util.List;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates an index over columns.
 *
 * @param name the index' name; it lands in the schema of its table
 * @param table the table
 * @param columns the columns in order, at least one
 * @param unique whether it refuses equal values
 */
public record CreateIndex(Identifier name, QualifiedName table, List<Identifier> columns,
		boolean unique) implements Operation {

	public CreateIndex {
		columns = List.copyOf(columns);
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("'columns' of index '" + name + "' must not be empty");
		}
	}

}
