package io.sqlbot.migrate;

import java.util.List;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.DropOptions;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Operations on the columns of tables (the PostgreSQL manual, section 5.7 and ALTER
 * TABLE).
 */
public interface ColumnOperations extends OperationTarget {

	/**
	 * Add a column, with its constraints. A column that is not null needs a default where
	 * the table has rows.
	 * @param table the table's name
	 * @param column the column
	 */
	default void addColumn(String table, Column column) {
		invoke(new AddColumn(qualify("table", table), column, false));
	}

	/**
	 * Add a column unless the table has one of that name, whatever its type.
	 * @param table the table's name
	 * @param column the column, without constraints
	 */
	default void addColumnIfNotExists(String table, Column column) {
		invoke(new AddColumn(qualify("table", table), column, true));
	}

	/**
	 * Drop a column with its values and the indexes and constraints that hold it.
	 * @param table the table's name
	 * @param column the column's name
	 */
	default void dropColumn(String table, String column) {
		invoke(DropObject.of(column(table, column)));
	}

	/**
	 * Drop a column with its values and the indexes and constraints that hold it.
	 * @param table the table's name
	 * @param column the column's name
	 * @param options what to do where it is not there or something depends on it
	 */
	default void dropColumn(String table, String column, UnaryOperator<DropOptions> options) {
		invoke(new DropObject(column(table, column), Arguments.notNull("options", options).apply(DropOptions.DEFAULTS),
				List.of()));
	}

	/**
	 * Drop a column, and say what it was, so that a {@link ReversibleMigration} can add
	 * it again (without its values).
	 * @param table the table's name
	 * @param column the column
	 */
	default void dropColumn(String table, Column column) {
		QualifiedName name = qualify("table", table);
		Arguments.notNull("column", column);
		invoke(DropObject.of(new ObjectReference(ObjectKind.COLUMN, name, column.name(), null),
				new AddColumn(name, column, false)));
	}

	/**
	 * Change a column: type, nullability, default, identity, storage and the like in one
	 * ALTER TABLE, comment and name after it. <pre>
	 * op.alterColumn("my_table", "name", c -&gt; c.type(string(500)).notNull());
	 * </pre>
	 * @param table the table's name
	 * @param column the column's name
	 * @param change what changes; at least one thing
	 */
	default void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) {
		invoke(new AlterColumn(qualify("table", table), Identifier.of("column", column),
				Arguments.notNull("change", change).apply(ColumnChange.NONE)));
	}

	/**
	 * Rename a column.
	 * @param table the table's name
	 * @param column the column's name
	 * @param newName its new name
	 */
	default void renameColumn(String table, String column, String newName) {
		invoke(new RenameObject(column(table, column), Identifier.of("newName", newName)));
	}

	/**
	 * Refuse NULL in a column of a large table while others read and write it: a check
	 * constraint is added as not valid, validated in a transaction of its own, and taken
	 * by PostgreSQL as proof, so that SET NOT NULL does not read the table. It makes
	 * three segments of the revision.
	 * @param table the table's name
	 * @param column the column's name
	 */
	default void setNotNullConcurrently(String table, String column) {
		QualifiedName name = qualify("table", table);
		Identifier target = Identifier.of("column", column);
		Identifier proof = new Identifier("check_" + Integer.toHexString(target.text().hashCode()) + "_not_null");
		Check check = Check.check(target.quoted() + " IS NOT NULL").named(proof.text()).notValid();
		reversibly((op) -> {
			op.invoke(new AddConstraint(name, check));
			op.commit();
			op.invoke(new ValidateConstraint(name, proof));
			op.commit();
			op.invoke(new AlterColumn(name, target, ColumnChange.NONE.notNull()));
			op.invoke(DropObject.of(new ObjectReference(ObjectKind.CONSTRAINT, name, proof, null)));
		}, (op) -> op.invoke(new AlterColumn(name, target, ColumnChange.NONE.nullable())));
	}

	private ObjectReference column(String table, String column) {
		return new ObjectReference(ObjectKind.COLUMN, qualify("table", table), Identifier.of("column", column), null);
	}

}
