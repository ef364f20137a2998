package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Renames a column of a table.
 *
 * @param table the table
 * @param column the column's name
 * @param newName its new name
 */
public record RenameColumn(QualifiedName table, Identifier column, Identifier newName) implements Operation {

}
