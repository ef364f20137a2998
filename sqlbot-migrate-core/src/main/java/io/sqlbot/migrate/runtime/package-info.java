/**
 * Carrying out a plan: the connection, the lock, the transactions of the segments, the
 * version table and the history table.
 */
@NullMarked
package io.sqlbot.migrate.runtime;

import org.jspecify.annotations.NullMarked;
