/**
 * Reads PostgreSQL's catalog into the model of
 * {@link io.sqlbot.migrate.schema.SchemaModel}, and provides the place where wanted DDL
 * runs so that it can be read in the same way.
 */
@NullMarked
package io.sqlbot.migrate.catalog;

import org.jspecify.annotations.NullMarked;
