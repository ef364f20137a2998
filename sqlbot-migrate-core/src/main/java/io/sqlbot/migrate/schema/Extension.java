package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * An installed extension.
 *
 * @param name its name
 * @param schema the schema that holds its objects, or {@code null} for the default one
 * @param version its version
 */
public record Extension(Identifier name, @Nullable Identifier schema, String version) {

}
