package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.View;

/**
 * Names objects as operations do.
 */
final class References {

	private References() {
	}

	static ObjectReference of(ObjectKind kind, QualifiedName name) {
		return new ObjectReference(kind, name, null, null);
	}

	static ObjectReference table(QualifiedName name) {
		return of(ObjectKind.TABLE, name);
	}

	static ObjectReference member(ObjectKind kind, QualifiedName table, Identifier name) {
		return new ObjectReference(kind, table, name, null);
	}

	static ObjectReference column(QualifiedName table, Identifier name) {
		return member(ObjectKind.COLUMN, table, name);
	}

	static ObjectReference constraint(QualifiedName table, Identifier name) {
		return member(ObjectKind.CONSTRAINT, table, name);
	}

	// indexes live in the schema of their table
	static ObjectReference index(QualifiedName table, Identifier name) {
		return of(ObjectKind.INDEX, table.sibling(name));
	}

	static ObjectReference view(View view) {
		return of((view.kind() == View.Kind.ORDINARY) ? ObjectKind.VIEW : ObjectKind.MATERIALIZED_VIEW, view.name());
	}

	static ObjectReference routine(Routine routine) {
		StringBuilder arguments = new StringBuilder();
		for (Routine.Parameter parameter : routine.parameters()) {
			if (!parameter.mode().equals("OUT") && !parameter.mode().equals("TABLE")) {
				arguments.append(arguments.isEmpty() ? "" : ", ").append(parameter.type().sql());
			}
		}
		return new ObjectReference(routine.kind(), routine.name(), null, arguments.toString());
	}

}
