package io.sqlbot.migrate.diff;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows for the tables of random schemas. They break no rule of the schema that they are
 * in, nor of the one that it becomes.
 *
 * @param before the schema that has them
 * @param after the schema that it becomes
 */
record RandomRows(SchemaModel before, SchemaModel after) {

	private static final int ROWS = 5;

	/**
	 * Insert them.
	 * @param database the database
	 * @param refers whether they refer to each other, which may be wrong where a table is
	 * renamed and a new one gets its former name
	 */
	void insert(ComparedDatabase database, boolean refers) throws SQLException {
		for (Table table : this.before.tables()) {
			if (isFilled(table)) {
				insert(database, table);
			}
		}
		// when all have rows to refer to
		for (Table table : this.before.tables()) {
			if (refers && table.columns().stream().anyMatch((column) -> column.name().text().equals("ref"))
					&& staysReferred(table.name())) {
				database.execute("UPDATE " + table.name().quoted() + " SET ref = id");
			}
		}
	}

	// what the columns hold that stay as they are, by table
	Map<String, List<String>> unchanged(JdbcClient jdbc) {
		Map<String, List<String>> values = new TreeMap<>();
		for (Table table : this.before.tables()) {
			Map<String, String> columns = columns(this.after, table.name());
			columns.entrySet().retainAll(columns(this.before, table.name()).entrySet());
			if (!columns.isEmpty()) {
				String names = String.join(", ", columns.keySet());
				values.put(table.name().toString(), jdbc
					.sql("SELECT row(" + names + ")::text AS values FROM ONLY " + table.name().quoted() + " ORDER BY 1")
					.query(String.class)
					.list());
			}
		}
		return values;
	}

	// with their types
	private static Map<String, String> columns(SchemaModel model, QualifiedName table) {
		Map<String, String> types = new TreeMap<>();
		tables(model, table).flatMap((found) -> found.columns().stream())
			.filter((column) -> !(column.column().defaultTo() instanceof Generated))
			.forEach((column) -> types.put(column.name().quoted(), column.column().type().sql()));
		return types;
	}

	// partitions of partitions are filled through these
	private static boolean isFilled(Table table) {
		QualifiedName partitioned = table.settings().parentage().partitionOf();
		return (table.settings().parentage().partitionedBy() == null)
				? (partitioned == null || partitioned.equals(QualifiedName.of("parted")))
				: table.name().name().text().startsWith("parted_");
	}

	private static void insert(ComparedDatabase database, Table table) throws SQLException {
		List<String> names = new ArrayList<>();
		List<String> values = new ArrayList<>();
		for (TableColumn column : table.columns()) {
			if (!(column.column().defaultTo() instanceof Generated) && !column.name().text().equals("ref")) {
				names.add(column.name().quoted());
				values.add(value(table, column.name()));
			}
		}
		database.execute("INSERT INTO " + table.name().quoted() + " (" + String.join(", ", names)
				+ ") OVERRIDING SYSTEM VALUE SELECT " + String.join(", ", values) + " FROM generate_series(1, " + ROWS
				+ ") i");
	}

	private static String value(Table table, Identifier column) {
		return switch (column.text()) {
			case "id" -> "i";
			case "n" -> "1000 + i";
			case "r" -> "int4range(10 * i, 10 * i + 5)";
			case "day" -> "'" + year(table) + "-05-05'";
			default -> RandomColumns.value(column.text());
		};
	}

	private static String year(Table table) {
		String digits = table.name().name().text().replaceAll("\\D", "");
		return digits.isEmpty() ? "2027" : digits;
	}

	// a table that comes is empty, so nothing can refer to it
	private boolean staysReferred(QualifiedName table) {
		return Stream.concat(references(this.before, table), references(this.after, table))
			.allMatch((target) -> tables(this.before, target).findAny().isPresent()
					&& tables(this.after, target).findAny().isPresent());
	}

	private static Stream<QualifiedName> references(SchemaModel model, QualifiedName table) {
		return tables(model, table).flatMap((found) -> found.constraints().stream())
			.filter((constraint) -> constraint.definition() instanceof ForeignKey)
			.map((constraint) -> ((ForeignKey) constraint.definition()).table());
	}

	private static Stream<Table> tables(SchemaModel model, QualifiedName name) {
		return model.tables().stream().filter((table) -> table.name().equals(name));
	}

}
