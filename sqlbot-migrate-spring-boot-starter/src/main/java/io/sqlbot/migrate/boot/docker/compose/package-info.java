/**
 * Leads the engine to the database that Docker Compose started.
 */
@NullMarked
package io.sqlbot.migrate.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
