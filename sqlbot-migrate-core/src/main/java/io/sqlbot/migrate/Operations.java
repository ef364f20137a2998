package io.sqlbot.migrate;

import io.sqlbot.migrate.operation.OperationSink;

/**
 * What a revision written in Java can do, by custom called {@code op}. Each call takes
 * effect at once, in the transaction of the current segment. Names are quoted as they are
 * given, so {@code "Order"} and {@code "order"} are two tables, as in PostgreSQL; a dot
 * is part of a name. A name is found through the search path, unless
 * {@link #inSchema(String)} says where it is. Not thread-safe.
 *
 * <p>
 * Every method throws {@link IllegalArgumentException} for a parameter that is
 * {@code null}, blank or contradicts another, and for a name longer than 63 bytes, before
 * anything is sent.
 */
public interface Operations
		extends TableOperations, ColumnOperations, ConstraintOperations, IndexOperations, TypeOperations,
		SequenceOperations, ViewOperations, RoutineOperations, SchemaOperations, DataOperations, ObjectOperations {

	/**
	 * Operations that go to a sink, one record for each call.
	 * @param sink where they go
	 * @return the operations
	 */
	static Operations into(OperationSink sink) {
		return new SinkOperations(sink, null);
	}

	/**
	 * The same operations on the objects of a schema. It qualifies the names that the
	 * operations are about, not those inside of what they are given: a foreign key or a
	 * type names another schema itself. <pre>
	 * op.inSchema("app").createTable("item", column("id", bigInteger()).primaryKey());
	 * </pre>
	 * @param schema the schema's name
	 * @return the operations in that schema, which go where these go
	 */
	Operations inSchema(String schema);

}
