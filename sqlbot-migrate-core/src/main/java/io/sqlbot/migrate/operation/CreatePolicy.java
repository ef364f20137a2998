package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.operation.PolicyDefinition.Command;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates a policy of row level security.
 *
 * @param name the policy's name
 * @param table the table
 * @param definition what it is
 */
public record CreatePolicy(Identifier name, QualifiedName table, PolicyDefinition definition) implements Operation {

	public CreatePolicy {
		Command command = definition.command();
		if (definition.usingSql() != null && command == Command.INSERT) {
			throw new IllegalArgumentException(
					"'using' does not apply to INSERT: policy '" + name + "' needs withCheck");
		}
		if (definition.checkSql() != null && (command == Command.SELECT || command == Command.DELETE)) {
			throw new IllegalArgumentException("'withCheck' does not apply to " + command + ": policy '" + name + "'");
		}
	}

	@Override
	public Inverse inverse() {
		return Inverse.by(DropObject.of(new ObjectReference(ObjectKind.POLICY, this.table, this.name, null), this));
	}

}
