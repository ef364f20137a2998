package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Drops a column of a table.
 *
 * @param table the table
 * @param column the column's name
 */
public record DropColumn(QualifiedName table, Identifier column) implements Operation {

}
