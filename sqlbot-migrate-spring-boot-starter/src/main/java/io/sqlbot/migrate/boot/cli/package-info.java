/**
 * The command line: with {@code migrate} as its first argument, the application is the
 * tool.
 */
@NullMarked
package io.sqlbot.migrate.boot.cli;

import org.jspecify.annotations.NullMarked;
