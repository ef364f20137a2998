/**
 * Events of the application about its migrations.
 */
@NullMarked
package io.sqlbot.migrate.boot.event;

import org.jspecify.annotations.NullMarked;
