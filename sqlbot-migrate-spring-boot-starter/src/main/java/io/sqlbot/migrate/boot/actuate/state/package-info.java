/**
 * What is known of each database and of what is being done to it, for whoever shows it.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate.state;

import org.jspecify.annotations.NullMarked;
