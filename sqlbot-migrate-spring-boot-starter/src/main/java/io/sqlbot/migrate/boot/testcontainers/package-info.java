/**
 * Leads the engine to the database that Testcontainers started.
 */
@NullMarked
package io.sqlbot.migrate.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
