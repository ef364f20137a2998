package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Drops a table.
 *
 * @param table the table
 */
public record DropTable(QualifiedName table) implements Operation {

}
