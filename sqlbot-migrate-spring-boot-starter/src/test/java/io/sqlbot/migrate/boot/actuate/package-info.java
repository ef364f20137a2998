/**
 * Tests of the starter.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate;

import org.jspecify.annotations.NullMarked;
