/**
 * Revisions of tests.
 */
@NullMarked
package io.sqlbot.migrate.boot.revisions.unrelated;

import org.jspecify.annotations.NullMarked;
