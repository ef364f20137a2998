/**
 * Revisions of tests.
 */
@NullMarked
package io.sqlbot.migrate.boot.revisions.injected;

import org.jspecify.annotations.NullMarked;
