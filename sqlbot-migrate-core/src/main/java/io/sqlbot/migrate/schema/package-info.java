/**
 * An immutable model of what a schema holds: names, types, columns.
 */
@NullMarked
package io.sqlbot.migrate.schema;

import org.jspecify.annotations.NullMarked;
