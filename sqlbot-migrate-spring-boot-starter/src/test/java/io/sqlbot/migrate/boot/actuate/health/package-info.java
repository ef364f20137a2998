/**
 * Tests of the health.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate.health;

import org.jspecify.annotations.NullMarked;
