package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Creates an enum type.
 *
 * @param type the type, with its labels
 */
public record CreateEnum(EnumType type) implements Operation {

	public CreateEnum {
		if (Arguments.notNull("type", type).labels().isEmpty()) {
			throw new IllegalArgumentException("'labels' of enum '" + type.name() + "' must not be empty");
		}
	}

	@Override
	public Inverse inverse() {
		return Inverse.by(DropObject.of(new ObjectReference(ObjectKind.TYPE, this.type.name(), null, null), this));
	}

}
