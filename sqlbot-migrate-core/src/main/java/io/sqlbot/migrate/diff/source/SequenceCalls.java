package io.sqlbot.migrate.diff.source;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.CreateSequence;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Calls about sequences.
 */
final class SequenceCalls {

	private SequenceCalls() {
	}

	static Chain create(CreateSequence operation) {
		Chain op = Names.op(operation.name());
		Chain options = SequenceCode.of(operation.options());
		if (operation.ifNotExists()) {
			return op.call("createSequenceIfNotExists", Names.text(operation.name()),
					TypeCalls.orNothing("s", options));
		}
		return op.call("createSequence", options.asOption("s", Names.text(operation.name())));
	}

	static Chain alter(AlterSequence operation) {
		Chain op = Names.op(operation.name());
		Code name = Names.text(operation.name());
		if (operation.action() instanceof AlterSequence.Recount recount) {
			return op.call("alterSequence", SequenceCode.of(recount.options()).asOption("s", name));
		}
		if (operation.action() instanceof AlterSequence.Restart restart) {
			return (restart.value() != null) ? op.call("restartSequence", name, ValueCode.number(restart.value()))
					: op.call("restartSequence", name);
		}
		return setOwner(operation, (AlterSequence.OwnedBy) operation.action());
	}

	private static Chain setOwner(AlterSequence operation, AlterSequence.OwnedBy owner) {
		QualifiedName table = owner.table();
		Identifier column = owner.column();
		if (table == null || column == null) {
			throw new InexpressibleException("a sequence without an owner");
		}
		return Names.op(operation.name(), table)
			.call("setSequenceOwner", Names.text(operation.name()), Names.text(table), Names.text(column));
	}

}
