/**
 * The facade of it all.
 */
@NullMarked
package io.sqlbot.migrate.engine;

import org.jspecify.annotations.NullMarked;
