package io.sqlbot.migrate.operation;

/**
 * One directive of a revision. Operations are values: they say what is to be done, the
 * package {@code sql} says how that is written, and an executor runs or prints it.
 */
public sealed interface Operation permits CreateTable, AddColumn, AlterColumn, AddConstraint, AddConstraintUsingIndex,
		ValidateConstraint, CreateIndex, Reindex, DropObject, RenameObject, CommentOn, CreateEnum, AddEnumValue,
		RenameEnumValue, RebuildEnum, CreateDomain, AlterDomain, CreateSequence, AlterSequence, CreateView, ReplaceView,
		RefreshView, CreateRoutine, CreateTrigger, SetTriggerState, CreatePolicy, SetRowSecurity, CreateSchema,
		CreateExtension, UpdateExtension, AttachPartition, DetachPartition, ChangeParameters, MoveObject, SetLogged,
		SetTablespace, BulkInsert, ExecuteSql, ExecuteScript, CopyData {

	/**
	 * How it is taken back.
	 * @return the operations that take it back, or why there are none
	 */
	Inverse inverse();

	/**
	 * Whether it may run inside a transaction.
	 * @return {@code false} if PostgreSQL refuses it there, as CREATE INDEX CONCURRENTLY
	 */
	default boolean isTransactional() {
		return true;
	}

}
