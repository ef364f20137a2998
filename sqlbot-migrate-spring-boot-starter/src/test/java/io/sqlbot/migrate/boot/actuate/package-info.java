/**
 * What the tests of the actuator have in common.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate;

import org.jspecify.annotations.NullMarked;
