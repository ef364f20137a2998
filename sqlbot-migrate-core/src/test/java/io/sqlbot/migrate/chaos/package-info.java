/**
 * Breaks a run at every statement boundary, and looks whether the next start finishes it.
 */
@NullMarked
package io.sqlbot.migrate.chaos;

import org.jspecify.annotations.NullMarked;
