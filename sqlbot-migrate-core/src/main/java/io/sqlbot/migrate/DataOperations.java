package io.sqlbot.migrate;

import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.operation.BulkInsert;
import io.sqlbot.migrate.operation.ExecuteScript;

/**
 * Operations on rows, and SQL of any kind.
 */
public interface DataOperations extends OperationTarget {

	/**
	 * Insert rows, in statements of bounded size. <pre>
	 * op.bulkInsert("account", List.of(
	 *     Map.of("id", 1, "tags", List.of("a", "b"), "data", Map.of("k", 1)),
	 *     Map.of("id", 2, "created", Instant.now())));
	 * </pre> Values may be of any type that
	 * {@link io.sqlbot.migrate.schema.Literal#of(String, Object)} knows: a map becomes
	 * JSON, a list an array; {@code json(list)} is a list as JSON and
	 * {@code sql("now()")} an expression. A column that a row lacks takes its default
	 * there; {@code null} is NULL.
	 * @param table the table's name
	 * @param rows the rows by column; none inserts nothing. They are inserted in this
	 * order, their columns in that of the alphabet
	 */
	default void bulkInsert(String table, List<? extends Map<String, ?>> rows) {
		invoke(BulkInsert.of(qualify("table", table), rows, false));
	}

	/**
	 * Insert rows with values for columns that are always an identity.
	 * @param table the table's name
	 * @param rows the rows by column; none inserts nothing
	 */
	default void bulkInsertOverridingIdentity(String table, List<? extends Map<String, ?>> rows) {
		invoke(BulkInsert.of(qualify("table", table), rows, true));
	}

	/**
	 * Run SQL as it stands: one statement or several, separated by semicolons. Question
	 * marks, colons and percent signs have no special meaning.
	 * @param sql the statements
	 */
	default void execute(String sql) {
		invoke(new ExecuteScript(sql));
	}

	/**
	 * Run SQL outside of a transaction: each statement becomes a segment of its own. What
	 * PostgreSQL always refuses inside a transaction, such as VACUUM, is known by itself;
	 * this is for what no one can tell by its words, such as CALL of a procedure that
	 * commits.
	 * @param sql the statements
	 */
	default void executeWithoutTransaction(String sql) {
		invoke(new ExecuteScript(sql, false));
	}

}
