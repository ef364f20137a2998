package io.sqlbot.migrate.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DropColumn;
import io.sqlbot.migrate.operation.DropIndex;
import io.sqlbot.migrate.operation.DropTable;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameColumn;
import io.sqlbot.migrate.operation.RenameTable;

/**
 * Writes operations as PostgreSQL statements. The writers stand in a table rather than in
 * the records, so that the operations stay free of SQL; a test holds the table complete.
 */
public final class OperationSql {

	private static final Map<Class<? extends Operation>, Function<Operation, String>> WRITERS = new HashMap<>();

	static {
		register(CreateTable.class, TableSql::create);
		register(DropTable.class, TableSql::drop);
		register(RenameTable.class, TableSql::rename);
		register(AddColumn.class, ColumnSql::add);
		register(DropColumn.class, ColumnSql::drop);
		register(AlterColumn.class, ColumnSql::alter);
		register(RenameColumn.class, ColumnSql::rename);
		register(CreateIndex.class, IndexSql::create);
		register(DropIndex.class, IndexSql::drop);
		register(ExecuteSql.class, ExecuteSql::sql);
		register(ExecuteScript.class, ExecuteScript::sql);
		register(CopyData.class, CopyData::sql);
	}

	private OperationSql() {
	}

	/**
	 * The statement of an operation.
	 * @param operation the operation
	 * @return one statement without a closing semicolon
	 */
	public static String of(Operation operation) {
		Function<Operation, String> writer = WRITERS.get(operation.getClass());
		if (writer == null) {
			throw new IllegalStateException("No SQL is known for " + operation.getClass().getName());
		}
		return writer.apply(operation);
	}

	static Set<Class<? extends Operation>> writers() {
		return WRITERS.keySet();
	}

	private static <T extends Operation> void register(Class<T> type, Function<T, String> writer) {
		WRITERS.put(type, (operation) -> writer.apply(type.cast(operation)));
	}

}
