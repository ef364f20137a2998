/**
 * Revisions of tests.
 */
@NullMarked
package io.sqlbot.migrate.boot.revisions.unusable;

import org.jspecify.annotations.NullMarked;
