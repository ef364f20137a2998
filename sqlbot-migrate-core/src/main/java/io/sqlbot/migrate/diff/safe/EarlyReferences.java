package io.sqlbot.migrate.diff.safe;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Takes out of a new table what refers to a key that a filled table only gets later.
 */
final class EarlyReferences {

	private final Phases phases;

	private final List<ForeignKey> later;

	EarlyReferences(Phases phases, List<ForeignKey> later) {
		this.phases = phases;
		this.later = later;
	}

	CreateTable without(CreateTable create) {
		List<TableElement> elements = new ArrayList<>();
		for (TableElement element : create.elements()) {
			if (element instanceof Column column) {
				elements.add(without(column));
			}
			else if (!isTaken((Constraint) element)) {
				elements.add(element);
			}
		}
		return this.later.isEmpty() ? create : new CreateTable(create.table(), elements, create.options());
	}

	private Column without(Column column) {
		List<Constraint> kept = column.constraints().stream().filter((constraint) -> !isTaken(constraint)).toList();
		return new Column(column.name(), column.type(), column.isNullable(), column.isPrimaryKey(), column.defaultTo(),
				column.settings(), kept);
	}

	private boolean isTaken(Constraint constraint) {
		boolean isTaken = constraint instanceof ForeignKey key && this.phases.isEarly(key);
		if (isTaken) {
			this.later.add((ForeignKey) constraint);
		}
		return isTaken;
	}

}
