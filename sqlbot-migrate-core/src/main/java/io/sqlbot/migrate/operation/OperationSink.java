package io.sqlbot.migrate.operation;

import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the operations of a running revision, one by one and in order.
 */
public interface OperationSink {

	/**
	 * Take the next operation.
	 * @param operation the operation
	 */
	void accept(Operation operation);

	/**
	 * End the current segment: what was taken so far is committed, with the progress,
	 * before the next operation.
	 */
	void commit();

	/**
	 * Direct access to the database, in the transaction of the current segment.
	 * @return templates on the connection that everything runs on
	 */
	JdbcTemplate jdbc();

	/**
	 * Direct access to the database, skipped where the current segment is committed
	 * already.
	 * @param work what to do
	 */
	void jdbc(Consumer<JdbcTemplate> work);

	/**
	 * Whether there is no database, as the operations are printed.
	 * @return {@code true} for an offline script
	 */
	boolean isOffline();

}
