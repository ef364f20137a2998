package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Builds indexes anew. It always is a segment of its own: PostgreSQL refuses it inside a
 * transaction for partitioned tables and indexes, and only the database knows which these
 * are.
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
		return false;
	}

	@Override
	public Inverse inverse() {
		return Inverse.nothing();
	}

}
