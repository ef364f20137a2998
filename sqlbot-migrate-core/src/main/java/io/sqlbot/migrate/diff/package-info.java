/**
 * Compares the model that an application wants with a database, both as PostgreSQL's
 * catalog tells them, and writes what is different as a revision.
 */
@NullMarked
package io.sqlbot.migrate.diff;

import org.jspecify.annotations.NullMarked;
