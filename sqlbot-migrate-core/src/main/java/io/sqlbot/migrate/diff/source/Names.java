package io.sqlbot.migrate.diff.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Names, and what the operations of their schema are called on.
 */
final class Names {

	/** The operations that find names through the search path. */
	static final Chain OP = new Chain(Code.words("op"), List.of());

	private Names() {
	}

	/**
	 * The operations in the schema of an object.
	 * @param name the object's name
	 * @return what the call is made on
	 */
	static Chain op(QualifiedName name) {
		Identifier schema = name.schema();
		return (schema != null) ? new Chain(Code.words("op.inSchema(" + JavaLiteral.of(schema.text()) + ")"), List.of())
				: OP;
	}

	/**
	 * The operations in the schema of two objects.
	 * @param name the name of one
	 * @param other the name of the other
	 * @return what the call is made on
	 */
	static Chain op(QualifiedName name, QualifiedName other) {
		if (!Objects.equals(name.schema(), other.schema())) {
			throw new InexpressibleException("objects of two schemas");
		}
		return op(name);
	}

	static Code text(Identifier name) {
		return Code.string(name.text());
	}

	// without its schema, which stands before it
	static Code text(QualifiedName name) {
		return text(name.name());
	}

	static Code[] texts(List<Identifier> names) {
		return Code.strings(names.stream().map(Identifier::text).toList());
	}

	static Code[] texts(Identifier first, Identifier second, List<Identifier> others) {
		return Stream.concat(Stream.of(first, second), others.stream()).map(Names::text).toArray(Code[]::new);
	}

	/**
	 * A name inside of what an operation is given.
	 * @param name the name
	 * @return the text, or a qualified name
	 */
	static Code qualified(QualifiedName name) {
		return (name.schema() != null) ? qualifiedName(name) : text(name);
	}

	/**
	 * A name where only a qualified one will do.
	 * @param name the name
	 * @return the qualified name
	 */
	static Code qualifiedName(QualifiedName name) {
		Identifier schema = name.schema();
		Chain type = new Chain(Code.words("QualifiedName", QualifiedName.class), List.of());
		return (schema != null) ? type.call("of", text(schema), text(name)) : type.call("of", text(name));
	}

}
