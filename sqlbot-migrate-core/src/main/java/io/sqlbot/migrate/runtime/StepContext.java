package io.sqlbot.migrate.runtime;

import java.time.Duration;

import javax.sql.DataSource;

/**
 * What the steps of a run share.
 *
 * @param connection the connection that everything runs on
 * @param guardSource gives a second connection, which holds the lock while a statement
 * runs outside of a transaction
 * @param preflight what was found out before the first change
 * @param journal writes to the own tables
 * @param lockWait how long to wait for the lock
 */
record StepContext(BorrowedConnection connection, DataSource guardSource, Preflight preflight, Journal journal,
		Duration lockWait) {

}
