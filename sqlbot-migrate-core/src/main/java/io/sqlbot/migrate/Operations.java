package io.sqlbot.migrate;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.TableElement;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a revision written in Java can do, by custom called {@code op}. Each call takes
 * effect at once, in the transaction of the current segment. Names are quoted as they are
 * given, so {@code "Order"} and {@code "order"} are two tables, as in PostgreSQL; a name
 * without a schema is found through the search path. Not thread-safe.
 *
 * <p>
 * Every method throws {@link IllegalArgumentException} for a name that is blank or longer
 * than 63 bytes, before the statement is sent.
 */
public interface Operations {

	/**
	 * Operations that go to a sink, one record for each call.
	 * @param sink where they go
	 * @return the operations
	 */
	static Operations into(OperationSink sink) {
		return new SinkOperations(sink);
	}

	/**
	 * Create a table. <pre>
	 * op.createTable("my_table",
	 *     column("id", bigInteger()).primaryKey(),
	 *     column("name", string(255)).notNull(),
	 *     column("created_at", bigInteger()).defaultValue(0));
	 * </pre>
	 * @param table the table's name
	 * @param elements columns and constraints in order
	 */
	void createTable(String table, TableElement... elements);

	/**
	 * Drop a table with its rows, indexes and constraints. Fails when a view or foreign
	 * key of another table needs it.
	 * @param table the table's name
	 */
	void dropTable(String table);

	/**
	 * Rename a table. Its indexes, constraints and sequences keep their names.
	 * @param table the table's name
	 * @param newName its new name
	 */
	void renameTable(String table, String newName);

	/**
	 * Add a column. A column that is not null needs a default where the table has rows.
	 * @param table the table's name
	 * @param column the column
	 */
	void addColumn(String table, Column column);

	/**
	 * Drop a column with its values and the indexes and constraints that hold it.
	 * @param table the table's name
	 * @param column the column's name
	 */
	void dropColumn(String table, String column);

	/**
	 * Change a column's type, nullability and default, all in one ALTER TABLE. <pre>
	 * op.alterColumn("my_table", "name", c -&gt; c.type(string(500)).notNull());
	 * </pre>
	 * @param table the table's name
	 * @param column the column's name
	 * @param change what changes; at least one thing
	 */
	void alterColumn(String table, String column, UnaryOperator<ColumnChange> change);

	/**
	 * Rename a column.
	 * @param table the table's name
	 * @param column the column's name
	 * @param newName its new name
	 */
	void renameColumn(String table, String column, String newName);

	/**
	 * Create an index.
	 * @param index the index' name
	 * @param table the table's name
	 * @param columns the columns' names in order, at least one
	 */
	void createIndex(String index, String table, String... columns);

	/**
	 * Create an index that refuses equal values.
	 * @param index the index' name
	 * @param table the table's name
	 * @param columns the columns' names in order, at least one
	 */
	void createUniqueIndex(String index, String table, String... columns);

	/**
	 * Drop an index.
	 * @param index the index' name
	 */
	void dropIndex(String index);

	/**
	 * Run SQL as it stands: one statement or several, separated by semicolons. Question
	 * marks, colons and percent signs have no special meaning.
	 * @param sql the statements
	 */
	void execute(String sql);

	/**
	 * End the current segment: what was done so far is committed, and the next operation
	 * begins a transaction of its own. After a crash the revision goes on with the first
	 * segment that was not committed.
	 */
	void commit();

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
