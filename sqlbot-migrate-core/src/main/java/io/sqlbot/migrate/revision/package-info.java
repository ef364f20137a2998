/**
 * The graph of revisions: what follows what, which revisions a target means, and which
 * steps lead there. Pure: no input or output, no SQL.
 */
@NullMarked
package io.sqlbot.migrate.revision;

import org.jspecify.annotations.NullMarked;
