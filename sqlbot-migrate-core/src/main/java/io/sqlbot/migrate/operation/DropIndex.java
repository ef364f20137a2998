package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Drops an index.
 *
 * @param index the index
 */
public record DropIndex(QualifiedName index) implements Operation {

}
