package io.sqlbot.migrate.operation;

/**
 * One directive of a revision. Operations are values: they say what is to be done, the
 * package {@code sql} says how that is written, and an executor runs or prints it.
 */
public sealed interface Operation permits CreateTable, DropTable, RenameTable, AddColumn, DropColumn, AlterColumn,
		RenameColumn, CreateIndex, DropIndex, ExecuteSql, ExecuteScript, CopyData {

	/**
	 * Whether PostgreSQL runs it inside a transaction. What it refuses there, such as
	 * CREATE INDEX CONCURRENTLY, becomes a segment of its own.
	 * @return {@code false} for what must run outside of a transaction
	 */
	default boolean isTransactional() {
		return true;
	}

}
