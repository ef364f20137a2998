/**
 * The metrics and the observations of the migrations.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate.metrics;

import org.jspecify.annotations.NullMarked;
