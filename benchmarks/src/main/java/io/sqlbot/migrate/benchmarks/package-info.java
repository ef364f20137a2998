/**
 * How long the library takes and how much memory it needs.
 */
@NullMarked
package io.sqlbot.migrate.benchmarks;

import org.jspecify.annotations.NullMarked;
