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
		return new QualifiedName(Identifier.of("schema", schema), new Identifier(name));
	}

	/**
	 * The name of another object of the same schema.
	 * @param other the other's name
	 * @return the other's qualified name
	 */
	public QualifiedName sibling(Identifier other) {
		return new QualifiedName(this.schema, other);
	}

	/**
	 * The name in double quotes, after its schema where it has one.
	 * @return the quoted name
	 */
	public String quoted() {
		return (this.schema != null) ? this.schema.quoted() + "." + this.name.quoted() : this.name.quoted();
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name.toString();
	}

}
