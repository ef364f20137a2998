/**
 * Dumps the database with {@code pg_dump} before a run that changes it.
 */
@NullMarked
package io.sqlbot.migrate.backup;

import org.jspecify.annotations.NullMarked;
