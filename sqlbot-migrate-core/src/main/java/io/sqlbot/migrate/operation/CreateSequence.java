package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SequenceOptions;

/**
 * Creates a sequence.
 *
 * @param name the sequence's name
 * @param options how it counts
 * @param ifNotExists whether nothing happens where the name is taken
 */
public record CreateSequence(QualifiedName name, SequenceOptions options, boolean ifNotExists) implements Operation {

	public CreateSequence {
		Arguments.notNull("options", options);
	}

	@Override
	public Inverse inverse() {
		return this.ifNotExists ? Inverse.ifExisted("ifNotExists")
				: Inverse.by(DropObject.of(new ObjectReference(ObjectKind.SEQUENCE, this.name, null, null), this));
	}

}
