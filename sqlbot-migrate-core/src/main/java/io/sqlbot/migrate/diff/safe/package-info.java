/**
 * Writes the operations of a comparison as the body of a revision, so that tables that
 * are full and in use stay usable.
 */
@NullMarked
package io.sqlbot.migrate.diff.safe;

import org.jspecify.annotations.NullMarked;
