/**
 * Tests of the command line.
 */
@NullMarked
package io.sqlbot.migrate.boot.cli;

import org.jspecify.annotations.NullMarked;
