/**
 * Exceptions: one per cause that a person can mend, each saying what happened and what to
 * do next.
 */
@NullMarked
package io.sqlbot.migrate.error;

import org.jspecify.annotations.NullMarked;
