/**
 * An immutable model of what a schema holds: names, types, columns and constraints as
 * operations say them, and whole tables and other objects as the catalog has them.
 */
@NullMarked
package io.sqlbot.migrate.schema;

import org.jspecify.annotations.NullMarked;
