/**
 * Tests of the starter.
 */
@NullMarked
package io.sqlbot.migrate.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
