package io.sqlbot.migrate.operation;

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

}
