package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Moves a table, an index or a materialized view to another tablespace.
 *
 * @param object the object
 * @param tablespace the tablespace
 */
public record SetTablespace(ObjectReference object, Identifier tablespace) implements Operation {

	public SetTablespace {
		ObjectKind kind = object.kind();
		if (kind != ObjectKind.TABLE && kind != ObjectKind.INDEX && kind != ObjectKind.MATERIALIZED_VIEW) {
			throw new IllegalArgumentException(
					"'object' must be a table, an index or a materialized view, but is " + object);
		}
	}

	@Override
	public Inverse inverse() {
		return Inverse.none(
				"It is not known which tablespace " + this.object + " was in: give both ways with op.reversibly(...).");
	}

}
