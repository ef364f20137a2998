/**
 * Tests of the metrics and the observations.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate.metrics;

import org.jspecify.annotations.NullMarked;
