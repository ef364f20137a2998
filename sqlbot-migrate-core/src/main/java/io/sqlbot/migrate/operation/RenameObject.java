package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Renames an object within its schema or table.
 *
 * @param object the object
 * @param newName its new name
 */
public record RenameObject(ObjectReference object, Identifier newName) implements Operation {

	public RenameObject {
		Arguments.notNull("object", object);
		if (object.kind() == ObjectKind.EXTENSION) {
			throw new IllegalArgumentException("'object' must not be an extension: PostgreSQL does not rename one");
		}
	}

	@Override
	public Inverse inverse() {
		return Inverse.by(new RenameObject(this.object.renamed(this.newName), this.object.ownName()));
	}

}
