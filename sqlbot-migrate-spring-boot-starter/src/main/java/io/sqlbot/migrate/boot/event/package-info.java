/**
 * What an application's event listeners hear of its migrations.
 */
@NullMarked
package io.sqlbot.migrate.boot.event;

import org.jspecify.annotations.NullMarked;
