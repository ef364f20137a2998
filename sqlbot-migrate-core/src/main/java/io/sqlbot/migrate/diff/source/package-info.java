/**
 * Writes operations as the calls of {@link io.sqlbot.migrate.Operations} that make them.
 */
@NullMarked
package io.sqlbot.migrate.diff.source;

import org.jspecify.annotations.NullMarked;
