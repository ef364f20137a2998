package io.sqlbot.migrate;

import java.util.List;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.DropOptions;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.TableOptions;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Operations on tables (the PostgreSQL manual, chapter 5).
 */
public interface TableOperations extends OperationTarget {

	/**
	 * Create a table. <pre>
	 * op.createTable("my_table",
	 *     column("id", bigInteger()).primaryKey(),
	 *     column("name", string(255)).notNull(),
	 *     column("created_at", bigInteger()).defaultValue(0));
	 * </pre> The types of its columns must exist: an enum is created by
	 * {@code op.createEnum} first.
	 * @param table the table's name
	 * @param elements columns and constraints in order
	 * @throws IllegalArgumentException if there are two primary keys or two columns of a
	 * name
	 */
	default void createTable(String table, TableElement... elements) {
		createTable(table, (options) -> options, elements);
	}

	/**
	 * Create a table with options. <pre>
	 * op.createTable("event", t -&gt; t.partitionBy("range (day)").comment("what happened"),
	 *     column("day", date()).notNull());
	 * </pre>
	 * @param table the table's name
	 * @param options partitioning, inheritance, storage, comment
	 * @param elements columns and constraints in order
	 * @throws IllegalArgumentException if there are two primary keys or two columns of a
	 * name
	 */
	default void createTable(String table, UnaryOperator<TableOptions> options, TableElement... elements) {
		invoke(new CreateTable(qualify("table", table), List.of(Arguments.notNull("elements", elements)),
				Arguments.notNull("options", options).apply(TableOptions.DEFAULTS)));
	}

	/**
	 * Drop a table with its rows, indexes and constraints. Fails when a view or foreign
	 * key of another table needs it.
	 * @param table the table's name
	 * @param definition its columns and constraints, from which a
	 * {@link ReversibleMigration} creates it again; otherwise nothing
	 */
	default void dropTable(String table, TableElement... definition) {
		ObjectReference object = new ObjectReference(ObjectKind.TABLE, qualify("table", table), null, null);
		invoke((definition.length == 0) ? DropObject.of(object)
				: DropObject.of(object, new CreateTable(object.name(), List.of(definition), TableOptions.DEFAULTS)));
	}

	/**
	 * Drop a table with its rows, indexes and constraints.
	 * @param table the table's name
	 * @param options what to do where it is not there or something depends on it
	 */
	default void dropTable(String table, UnaryOperator<DropOptions> options) {
		ObjectReference object = new ObjectReference(ObjectKind.TABLE, qualify("table", table), null, null);
		invoke(new DropObject(object, Arguments.notNull("options", options).apply(DropOptions.DEFAULTS), List.of()));
	}

	/**
	 * Rename a table. Its indexes, constraints and sequences keep their names.
	 * @param table the table's name
	 * @param newName its new name
	 */
	default void renameTable(String table, String newName) {
		invoke(new RenameObject(new ObjectReference(ObjectKind.TABLE, qualify("table", table), null, null),
				Identifier.of("newName", newName)));
	}

}
