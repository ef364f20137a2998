/**
 * Tests of the whole starter.
 */
@NullMarked
package io.sqlbot.migrate.boot;

import org.jspecify.annotations.NullMarked;
