/**
 * PostgreSQL inside the application, for a first look without a server.
 */
@NullMarked
package io.sqlbot.migrate.sample.database;

import org.jspecify.annotations.NullMarked;
