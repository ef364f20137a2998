package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A schema (PostgreSQL's catalog calls it a namespace, as the word schema has many uses).
 *
 * @param name its name, or {@code null} for the default one, wherever that is
 * @param comment what is said about it, or {@code null}
 * @param origin whose it is
 */
public record Namespace(@Nullable Identifier name, @Nullable String comment, Origin origin) {

}
