package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Renames a table within its schema.
 *
 * @param table the table
 * @param newName its new name
 */
public record RenameTable(QualifiedName table, Identifier newName) implements Operation {

}
