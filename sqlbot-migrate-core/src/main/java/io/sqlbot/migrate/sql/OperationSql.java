package io.sqlbot.migrate.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AddConstraintUsingIndex;
import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.AlterDomain;
import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.BulkInsert;
import io.sqlbot.migrate.operation.ChangeParameters;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.CreateDomain;
import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.CreateExtension;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreatePolicy;
import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.CreateSequence;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.CreateTrigger;
import io.sqlbot.migrate.operation.CreateView;
import io.sqlbot.migrate.operation.DetachPartition;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RebuildEnum;
import io.sqlbot.migrate.operation.RefreshView;
import io.sqlbot.migrate.operation.Reindex;
import io.sqlbot.migrate.operation.RenameEnumValue;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.ReplaceView;
import io.sqlbot.migrate.operation.SetLogged;
import io.sqlbot.migrate.operation.SetRowSecurity;
import io.sqlbot.migrate.operation.SetTablespace;
import io.sqlbot.migrate.operation.SetTriggerState;
import io.sqlbot.migrate.operation.UpdateExtension;
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
		one(CreateEnum.class, TypeSql::createEnum);
		one(AddEnumValue.class, TypeSql::addValue);
		one(RenameEnumValue.class, TypeSql::renameValue);
		several(RebuildEnum.class, TypeSql::rebuild);
		several(CreateDomain.class, TypeSql::createDomain);
		one(AlterDomain.class, TypeSql::alterDomain);
		one(CreateSequence.class, SequenceSql::create);
		one(AlterSequence.class, SequenceSql::alter);
		several(CreateView.class, ViewSql::create);
		one(ReplaceView.class, ViewSql::replace);
		one(RefreshView.class, ViewSql::refresh);
		one(CreateRoutine.class, RoutineSql::create);
		one(CreateTrigger.class, RoutineSql::createTrigger);
		one(SetTriggerState.class, RoutineSql::setTriggerState);
		one(CreatePolicy.class, PolicySql::create);
		one(SetRowSecurity.class, PolicySql::setRowSecurity);
		one(CreateSchema.class, SchemaSql::createSchema);
		one(CreateExtension.class, SchemaSql::createExtension);
		one(UpdateExtension.class, SchemaSql::updateExtension);
		one(AttachPartition.class, SchemaSql::attach);
		one(DetachPartition.class, SchemaSql::detach);
		one(ChangeParameters.class, SchemaSql::changeParameters);
		one(MoveObject.class, SchemaSql::move);
		one(SetLogged.class, SchemaSql::setLogged);
		one(SetTablespace.class, SchemaSql::setTablespace);
		several(BulkInsert.class, InsertSql::insert);
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
