/**
 * Connections of Testcontainers for the engine.
 */
@NullMarked
package io.sqlbot.migrate.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
