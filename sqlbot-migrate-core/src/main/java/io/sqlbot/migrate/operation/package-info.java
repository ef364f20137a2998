/**
 * What a revision can do: one record per directive of a sealed family.
 */
@NullMarked
package io.sqlbot.migrate.operation;

import org.jspecify.annotations.NullMarked;
