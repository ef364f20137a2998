package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import io.sqlbot.migrate.diff.source.Code.Chain;
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
import io.sqlbot.migrate.sql.OperationSql;

/**
 * An operation as the call of {@link io.sqlbot.migrate.Operations} that makes it. What
 * only serves to derive the way back is left out. Where there is no such call, it is
 * {@code op.execute} with the SQL.
 *
 * @param lines the lines of the statement, as they stand in a method without its
 * indentation by two tabs
 * @param imports the types and, behind {@code static} and a blank, the members that it
 * needs
 */
public record JavaCall(List<String> lines, Set<String> imports) {

	private static final Map<Class<? extends Operation>, Function<Operation, Chain>> WRITERS = new HashMap<>();

	static {
		on(CreateTable.class, TableCalls::create);
		on(AddColumn.class, TableCalls::addColumn);
		on(AlterColumn.class, ColumnCalls::alter);
		on(AddConstraint.class, ConstraintCalls::add);
		on(AddConstraintUsingIndex.class, ConstraintCalls::addUsingIndex);
		on(ValidateConstraint.class, ConstraintCalls::validate);
		on(CreateIndex.class, IndexCalls::create);
		on(Reindex.class, IndexCalls::reindex);
		on(DropObject.class, ObjectCalls::drop);
		on(RenameObject.class, ObjectCalls::rename);
		on(CommentOn.class, ObjectCalls::comment);
		on(CreateEnum.class, TypeCalls::createEnum);
		on(AddEnumValue.class, TypeCalls::addValue);
		on(RenameEnumValue.class, TypeCalls::renameValue);
		on(RebuildEnum.class, TypeCalls::rebuild);
		on(CreateDomain.class, TypeCalls::createDomain);
		on(AlterDomain.class, TypeCalls::alterDomain);
		on(CreateSequence.class, SequenceCalls::create);
		on(AlterSequence.class, SequenceCalls::alter);
		on(CreateView.class, ViewCalls::create);
		on(ReplaceView.class, ViewCalls::replace);
		on(RefreshView.class, ViewCalls::refresh);
		on(CreateRoutine.class, RoutineCalls::create);
		on(CreateTrigger.class, TriggerCalls::create);
		on(SetTriggerState.class, RoutineCalls::setTriggerState);
		on(CreatePolicy.class, PolicyCalls::create);
		on(SetRowSecurity.class, PolicyCalls::setRowSecurity);
		on(CreateSchema.class, SchemaCalls::createSchema);
		on(CreateExtension.class, SchemaCalls::createExtension);
		on(UpdateExtension.class, SchemaCalls::updateExtension);
		on(AttachPartition.class, TableCalls::attach);
		on(DetachPartition.class, TableCalls::detach);
		on(ChangeParameters.class, SchemaCalls::changeParameters);
		on(MoveObject.class, ObjectCalls::move);
		on(SetLogged.class, TableCalls::setLogged);
		on(SetTablespace.class, ObjectCalls::setTablespace);
		on(BulkInsert.class, DataCalls::insert);
		on(ExecuteSql.class, DataCalls::execute);
		on(ExecuteScript.class, DataCalls::execute);
		on(CopyData.class, DataCalls::copy);
	}

	public JavaCall {
		lines = List.copyOf(lines);
		imports = Set.copyOf(imports);
	}

	/**
	 * Write an operation.
	 * @param operation the operation
	 * @return the call that makes it
	 */
	public static JavaCall of(Operation operation) {
		Function<Operation, Chain> writer = WRITERS.get(operation.getClass());
		if (writer == null) {
			throw new IllegalStateException("No call is known for " + operation.getClass().getName());
		}
		try {
			return of(List.of(writer.apply(operation)));
		}
		catch (InexpressibleException ex) {
			return of(OperationSql.of(operation)
				.stream()
				.map((sql) -> DataCalls.execute(sql, operation.isTransactional()))
				.toList());
		}
	}

	static Set<Class<? extends Operation>> writers() {
		return WRITERS.keySet();
	}

	private static JavaCall of(List<Chain> statements) {
		List<String> lines = new ArrayList<>();
		Set<String> imports = new TreeSet<>();
		for (Chain statement : statements) {
			lines.addAll(CodePrinter.print(statement));
			Imports.add(statement, imports);
		}
		return new JavaCall(lines, imports);
	}

	private static <T extends Operation> void on(Class<T> type, Function<T, Chain> writer) {
		WRITERS.put(type, (operation) -> writer.apply(type.cast(operation)));
	}

}
