package io.sqlbot.migrate;

import java.util.function.Consumer;

import io.sqlbot.migrate.operation.OperationSink;

import org.springframework.jdbc.core.JdbcTemplate;

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

	/**
	 * Direct access to the database for data migrations, on the connection and in the
	 * transaction of the current segment. Results are fetched in portions of 1,000 rows,
	 * so a
	 * {@link JdbcTemplate#query(String, org.springframework.jdbc.core.RowCallbackHandler)
	 * row callback} may read a table of any size while it writes batches. There is none
	 * in an offline script, see {@link #offline(String)}. In a revision of several
	 * segments use {@link #jdbc(Consumer)}, which can be skipped.
	 * @return templates on the connection; not to be used after the revision
	 * @throws io.sqlbot.migrate.error.DatabaseNeededException in an offline script, and
	 * when the current segment was committed by an earlier run
	 */
	JdbcTemplate jdbc();

	/**
	 * Direct access to the database, as with {@link #jdbc()}; left out where an earlier
	 * run committed the current segment.
	 * @param work what to do
	 * @throws io.sqlbot.migrate.error.DatabaseNeededException in an offline script
	 */
	void jdbc(Consumer<JdbcTemplate> work);

	/**
	 * Give the SQL that an offline script holds in place of direct access to the
	 * database. <pre>
	 * if (!op.offline("update item set slug = lower(name)")) {
	 *     op.jdbc((jdbc) -&gt; fillSlugs(jdbc));
	 * }
	 * </pre>
	 * @param sql the statements, separated by semicolons
	 * @return {@code true} if this is an offline script, and the SQL was printed;
	 * {@code false} if there is a database, and nothing was done
	 */
	boolean offline(String sql);

}
