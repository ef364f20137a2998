/**
 * Failures at start, told in words with the next command instead of a stack trace.
 */
@NullMarked
package io.sqlbot.migrate.boot.diagnostics;

import org.jspecify.annotations.NullMarked;
