/**
 * Tests of the starter.
 */
@NullMarked
package io.sqlbot.migrate.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
