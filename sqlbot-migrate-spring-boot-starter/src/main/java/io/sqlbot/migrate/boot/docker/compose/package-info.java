/**
 * Connections of Docker Compose for the engine.
 */
@NullMarked
package io.sqlbot.migrate.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
