/**
 * The health of the migrations.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate.health;

import org.jspecify.annotations.NullMarked;
