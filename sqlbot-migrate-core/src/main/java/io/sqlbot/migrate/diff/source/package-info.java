/**
 * Writes what a revision does as the text of its file, in SQL or as the calls of
 * {@link io.sqlbot.migrate.Operations} that make it.
 */
@NullMarked
package io.sqlbot.migrate.diff.source;

import org.jspecify.annotations.NullMarked;
