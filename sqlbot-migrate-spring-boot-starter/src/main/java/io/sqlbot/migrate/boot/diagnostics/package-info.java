/**
 * Failures at start, told in words instead of a stack trace.
 */
@NullMarked
package io.sqlbot.migrate.boot.diagnostics;

import org.jspecify.annotations.NullMarked;
