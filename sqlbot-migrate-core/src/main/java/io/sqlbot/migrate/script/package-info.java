/**
 * Finding and reading revisions: classes and SQL files.
 */
@NullMarked
package io.sqlbot.migrate.script;

import org.jspecify.annotations.NullMarked;
