package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * An enumerated type in a schema.
 *
 * @param type its name and labels
 * @param comment what is said about it, or {@code null}
 * @param origin whose it is
 */
public record Enumeration(EnumType type, @Nullable String comment, Origin origin) {

	/**
	 * Return its name.
	 * @return the type's name
	 */
	public QualifiedName name() {
		return this.type.name();
	}

}
