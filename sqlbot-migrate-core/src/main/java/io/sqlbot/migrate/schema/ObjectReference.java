package io.sqlbot.migrate.schema;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An existing object, by kind and name. The factory methods are meant to be imported
 * statically: {@code op.comment(table("account"), "...")}.
 *
 * @param kind the kind
 * @param name the object's name, or its table's where it belongs to one
 * @param member the name within the table, or {@code null}
 * @param arguments the types of a function's parameters as SQL, or {@code null} where the
 * name alone says which
 */
public record ObjectReference(ObjectKind kind, QualifiedName name, @Nullable Identifier member,
		@Nullable String arguments) {

	public ObjectReference {
		if (kind.belongsToTable() != (member != null)) {
			throw new IllegalArgumentException("'member' must be given exactly where the object belongs to a table");
		}
	}

	/**
	 * A table.
	 * @param name the table's name
	 * @return the reference
	 */
	public static ObjectReference table(String name) {
		return of(ObjectKind.TABLE, name);
	}

	/**
	 * An index.
	 * @param name the index' name
	 * @return the reference
	 */
	public static ObjectReference index(String name) {
		return of(ObjectKind.INDEX, name);
	}

	/**
	 * A sequence.
	 * @param name the sequence's name
	 * @return the reference
	 */
	public static ObjectReference sequence(String name) {
		return of(ObjectKind.SEQUENCE, name);
	}

	/**
	 * A view.
	 * @param name the view's name
	 * @return the reference
	 */
	public static ObjectReference view(String name) {
		return of(ObjectKind.VIEW, name);
	}

	/**
	 * A materialized view.
	 * @param name the view's name
	 * @return the reference
	 */
	public static ObjectReference materializedView(String name) {
		return of(ObjectKind.MATERIALIZED_VIEW, name);
	}

	/**
	 * An enum or another type that is no domain.
	 * @param name the type's name
	 * @return the reference
	 */
	public static ObjectReference userType(String name) {
		return of(ObjectKind.TYPE, name);
	}

	/**
	 * A domain.
	 * @param name the domain's name
	 * @return the reference
	 */
	public static ObjectReference userDomain(String name) {
		return of(ObjectKind.DOMAIN, name);
	}

	/**
	 * A function.
	 * @param name the function's name
	 * @param arguments the types of its parameters as SQL, such as {@code integer, text};
	 * may be empty
	 * @return the reference
	 */
	public static ObjectReference function(String name, String arguments) {
		return new ObjectReference(ObjectKind.FUNCTION, QualifiedName.of(name), null,
				Arguments.notNull("arguments", arguments));
	}

	/**
	 * A procedure.
	 * @param name the procedure's name
	 * @param arguments the types of its parameters as SQL; may be empty
	 * @return the reference
	 */
	public static ObjectReference procedure(String name, String arguments) {
		return new ObjectReference(ObjectKind.PROCEDURE, QualifiedName.of(name), null,
				Arguments.notNull("arguments", arguments));
	}

	/**
	 * A schema.
	 * @param name the schema's name
	 * @return the reference
	 */
	public static ObjectReference schema(String name) {
		return of(ObjectKind.SCHEMA, name);
	}

	/**
	 * An extension.
	 * @param name the extension's name
	 * @return the reference
	 */
	public static ObjectReference extension(String name) {
		return of(ObjectKind.EXTENSION, name);
	}

	/**
	 * A column of a table.
	 * @param table the table's name
	 * @param name the column's name
	 * @return the reference
	 */
	public static ObjectReference columnOf(String table, String name) {
		return member(ObjectKind.COLUMN, table, name);
	}

	/**
	 * A constraint of a table.
	 * @param table the table's name
	 * @param name the constraint's name
	 * @return the reference
	 */
	public static ObjectReference constraintOf(String table, String name) {
		return member(ObjectKind.CONSTRAINT, table, name);
	}

	/**
	 * A trigger of a table.
	 * @param table the table's name
	 * @param name the trigger's name
	 * @return the reference
	 */
	public static ObjectReference triggerOf(String table, String name) {
		return member(ObjectKind.TRIGGER, table, name);
	}

	/**
	 * A policy of a table.
	 * @param table the table's name
	 * @param name the policy's name
	 * @return the reference
	 */
	public static ObjectReference policyOf(String table, String name) {
		return member(ObjectKind.POLICY, table, name);
	}

	/**
	 * The same object in a schema, unless it has one already or can't have one.
	 * @param schema the schema, or {@code null} to change nothing
	 * @return the reference
	 */
	public ObjectReference inSchema(@Nullable Identifier schema) {
		if (schema == null || this.name.schema() != null || !this.kind.isInSchema()) {
			return this;
		}
		return new ObjectReference(this.kind, new QualifiedName(schema, this.name.name()), this.member, this.arguments);
	}

	/**
	 * The same kind of object under another name.
	 * @param other the other name
	 * @return the reference
	 */
	public ObjectReference renamed(Identifier other) {
		return (this.member != null) ? new ObjectReference(this.kind, this.name, other, null)
				: new ObjectReference(this.kind, this.name.sibling(other), null, this.arguments);
	}

	/**
	 * The object's own name, without its table.
	 * @return the name
	 */
	public Identifier ownName() {
		return (this.member != null) ? this.member : this.name.name();
	}

	@Override
	public String toString() {
		String text = this.kind.sql().toLowerCase(Locale.ROOT) + " '" + ownName() + "'";
		return (this.member != null) ? text + " of table '" + this.name + "'" : text;
	}

	private static ObjectReference of(ObjectKind kind, String name) {
		return new ObjectReference(kind, new QualifiedName(null, Identifier.of("name", name)), null, null);
	}

	private static ObjectReference member(ObjectKind kind, String table, String name) {
		return new ObjectReference(kind, new QualifiedName(null, Identifier.of("table", table)),
				Identifier.of("name", name), null);
	}

}
