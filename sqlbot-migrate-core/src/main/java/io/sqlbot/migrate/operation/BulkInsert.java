package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Inserts rows.
 *
 * @param table the table
 * @param columns the columns
 * @param rows the values of each row, one for each column
 * @param overriding whether values for columns that are always an identity are taken
 */
public record BulkInsert(QualifiedName table, List<Identifier> columns, List<List<Literal>> rows,
		boolean overriding) implements Operation {

	public BulkInsert {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * Inserts rows that are maps. The columns are the keys of all rows; a row without one
	 * of them takes the column's default, while {@code null} is NULL.
	 * @param table the table
	 * @param rows the rows, each with at least one value
	 * @param overriding whether values for columns that are always an identity are taken
	 * @return the operation
	 * @throws IllegalArgumentException if a value can't be written
	 */
	public static BulkInsert of(QualifiedName table, List<? extends Map<String, ?>> rows, boolean overriding) {
		// in an order that does not change from run to run, as that of Map.of does
		Set<String> names = new TreeSet<>();
		for (Map<String, ?> row : Arguments.notNull("rows", rows)) {
			if (Arguments.notNull("rows", row).isEmpty()) {
				throw new IllegalArgumentException("'rows' must not hold an empty row");
			}
			row.keySet().forEach((name) -> names.add(Arguments.notNull("rows", name)));
		}
		List<Identifier> columns = names.stream().map((name) -> Identifier.of("rows", name)).toList();
		List<List<Literal>> values = new ArrayList<>(rows.size());
		for (Map<String, ?> row : rows) {
			values.add(names.stream()
				.map((name) -> row.containsKey(name) ? Literal.of(name, row.get(name)) : Literal.DEFAULT)
				.toList());
		}
		return new BulkInsert(table, columns, values, overriding);
	}

	@Override
	public Inverse inverse() {
		return Inverse.none("It is not known how the rows inserted into '" + this.table
				+ "' are told from others: give both ways with op.reversibly(...).");
	}

}
