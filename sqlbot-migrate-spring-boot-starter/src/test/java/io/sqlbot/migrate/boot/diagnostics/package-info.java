/**
 * Tests of the starter.
 */
@NullMarked
package io.sqlbot.migrate.boot.diagnostics;

import org.jspecify.annotations.NullMarked;
