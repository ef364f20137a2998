package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Adds a column to a table.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

}
