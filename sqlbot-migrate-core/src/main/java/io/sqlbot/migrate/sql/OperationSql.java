package io.sqlbot.migrate.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AddConstraintUsingIndex;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.Reindex;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.ValidateConstraint;

/**
 * Writes operations as PostgreSQL statements. The writers stand in a table rather than in
 * the records, so that the operations stay free of SQL; a test holds the table complete.
 */
public final class OperationSql {

	private static final Map<Class<? extends Operation>, Function<Operation, List<String>>> WRITERS = new HashMap<>();

	static {
		several(CreateTable.class, TableSql::create);
		several(AddColumn.class, ColumnSql::add);
		several(AlterColumn.class, ColumnChangeSql::alter);
		several(AddConstraint.class, ConstraintSql::add);
		one(AddConstraintUsingIndex.class, ConstraintSql::addUsingIndex);
		one(ValidateConstraint.class, ConstraintSql::validate);
		several(CreateIndex.class, IndexSql::create);
		one(Reindex.class, IndexSql::reindex);
		one(DropObject.class, ObjectSql::drop);
		one(RenameObject.class, ObjectSql::rename);
		one(CommentOn.class, ObjectSql::comment);
		one(ExecuteSql.class, ExecuteSql::sql);
		one(ExecuteScript.class, ExecuteScript::sql);
		one(CopyData.class, CopyData::sql);
	}

	private OperationSql() {
	}

	/**
	 * The statements of an operation.
	 * @param operation the operation
	 * @return the statements in order, each without a closing semicolon; only an
	 * {@link ExecuteScript} holds several in one text
	 */
	public static List<String> of(Operation operation) {
		Function<Operation, List<String>> writer = WRITERS.get(operation.getClass());
		if (writer == null) {
			throw new IllegalStateException("No SQL is known for " + operation.getClass().getName());
		}
		return writer.apply(operation);
	}

	static Set<Class<? extends Operation>> writers() {
		return WRITERS.keySet();
	}

	private static <T extends Operation> void one(Class<T> type, Function<T, String> writer) {
		several(type, (operation) -> List.of(writer.apply(operation)));
	}

	private static <T extends Operation> void several(Class<T> type, Function<T, List<String>> writer) {
		WRITERS.put(type, (operation) -> writer.apply(type.cast(operation)));
	}

}
