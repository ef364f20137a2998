package io.sqlbot.migrate.schema;

/**
 * What may stand between the parentheses of CREATE TABLE.
 */
public sealed interface TableElement permits Column, Constraint {

}
