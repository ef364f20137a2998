package io.sqlbot.migrate.operation;

import java.util.List;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Creates a table.
 *
 * @param table the table
 * @param elements columns and constraints in the order to write them
 */
public record CreateTable(QualifiedName table, List<TableElement> elements) implements Operation {

	public CreateTable {
		elements = List.copyOf(elements);
		long keys = elements.stream()
			.filter((element) -> element instanceof PrimaryKey
					|| (element instanceof Column column && column.isPrimaryKey()))
			.count();
		if (keys > 1) {
			throw new IllegalArgumentException("The table '" + table + "' has " + keys
					+ " primary keys; one over several columns is written primaryKey(\"a\", \"b\")");
		}
	}

}
