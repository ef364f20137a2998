package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Moves an object into another schema.
 *
 * @param object the object
 * @param schema the other schema
 */
public record MoveObject(ObjectReference object, Identifier schema) implements Operation {

	public MoveObject {
		if (object.kind().belongsToTable() || !object.kind().isInSchema()) {
			throw new IllegalArgumentException("'object' must be in a schema by itself, but is " + object);
		}
	}

	@Override
	public Inverse inverse() {
		Identifier from = this.object.name().schema();
		if (from == null) {
			return Inverse.none("It is not known which schema " + this.object + " is in: use op.inSchema(\"...\").");
		}
		QualifiedName moved = new QualifiedName(this.schema, this.object.name().name());
		return Inverse
			.by(new MoveObject(new ObjectReference(this.object.kind(), moved, null, this.object.arguments()), from));
	}

}
