package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Brings an extension to another version.
 *
 * @param name the extension's name
 * @param version the version, or {@code null} for the default
 */
public record UpdateExtension(Identifier name, @Nullable String version) implements Operation {

	@Override
	public Inverse inverse() {
		return Inverse.none("Extensions have no way back to an older version.");
	}

}
