/**
 * Tests of the starter.
 */
@NullMarked
package io.sqlbot.migrate.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
