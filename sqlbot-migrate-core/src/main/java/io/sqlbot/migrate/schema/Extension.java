package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * An installed extension.
 *
 * @param name its name
 * @param schema the schema that holds its objects, or {@code null} for the default one
 * @param version its version
 * @param isUsed whether something depends on it that is no part of it
 */
public record Extension(Identifier name, @Nullable Identifier schema, String version, boolean isUsed) {

}
