package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Builds indexes anew.
 *
 * @param object an index, or a table or schema with all its indexes
 * @param concurrently whether writers go on meanwhile
 */
public record Reindex(ObjectReference object, boolean concurrently) implements Operation {

	public Reindex {
		ObjectKind kind = object.kind();
		if (kind != ObjectKind.INDEX && kind != ObjectKind.TABLE && kind != ObjectKind.SCHEMA) {
			throw new IllegalArgumentException("'object' must be an index, a table or a schema, but is " + object);
		}
	}

	@Override
	public boolean isTransactional() {
		return !this.concurrently && this.object.kind() != ObjectKind.SCHEMA;
	}

	@Override
	public Inverse inverse() {
		return Inverse.nothing();
	}

}
