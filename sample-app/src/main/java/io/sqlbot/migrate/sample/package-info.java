/**
 * A small application whose database sqlbot-migrate keeps in step with its code.
 */
@NullMarked
package io.sqlbot.migrate.sample;

import org.jspecify.annotations.NullMarked;
