/**
 * Test slices find the schema that the revisions made.
 */
@NullMarked
package io.sqlbot.migrate.integration.slice;

import org.jspecify.annotations.NullMarked;
