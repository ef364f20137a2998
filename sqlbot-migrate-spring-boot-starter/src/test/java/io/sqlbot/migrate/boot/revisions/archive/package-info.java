/**
 * Revisions of a second database.
 */
@NullMarked
package io.sqlbot.migrate.boot.revisions.archive;

import org.jspecify.annotations.NullMarked;
