package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates a trigger.
 *
 * @param name the trigger's name
 * @param table the table or view
 * @param definition what it is
 */
public record CreateTrigger(Identifier name, QualifiedName table, TriggerDefinition definition) implements Operation {

	public CreateTrigger {
		require(definition.timing(), name, "before(), after() or insteadOf()");
		require(definition.call(), name, "execute(function)");
		require(String.join("", definition.events()), name, "insert(), update(), delete() or truncate()");
	}

	@Override
	public Inverse inverse() {
		return Inverse.by(DropObject.of(new ObjectReference(ObjectKind.TRIGGER, this.table, this.name, null), this));
	}

	private static void require(String part, Identifier name, String method) {
		if (part.isEmpty()) {
			throw new IllegalArgumentException("'definition' of trigger '" + name + "' needs " + method);
		}
	}

}
