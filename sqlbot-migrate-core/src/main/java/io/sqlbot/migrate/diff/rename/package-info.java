/**
 * Settles what was renamed, so that a comparison sees the database under the names of the
 * model.
 */
@NullMarked
package io.sqlbot.migrate.diff.rename;

import org.jspecify.annotations.NullMarked;
