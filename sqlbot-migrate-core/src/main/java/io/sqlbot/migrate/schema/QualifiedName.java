package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object and, where given, of its schema.
 *
 * @param schema the schema, or {@code null} to let the search path decide
 * @param name the name within the schema
 */
public record QualifiedName(@Nullable Identifier schema, Identifier name) {

	/**
	 * A name that the search path resolves.
	 * @param name the name; a dot in it is part of it
	 * @return the name without a schema
	 */
	public static QualifiedName of(String name) {
		return new QualifiedName(null, new Identifier(name));
	}

	/**
	 * A name in a schema.
	 * @param schema the schema's name
	 * @param name the name within it
	 * @return the qualified name
	 */
	public static QualifiedName of(String schema, String name) {
		return new QualifiedName(new Identifier(schema), new Identifier(name));
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name.toString();
	}

}
