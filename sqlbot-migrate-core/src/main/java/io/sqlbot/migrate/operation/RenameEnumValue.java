package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Renames a value of an enum type, in all rows at once.
 *
 * @param type the type's name
 * @param value the value
 * @param newValue its new name
 */
public record RenameEnumValue(QualifiedName type, String value, String newValue) implements Operation {

	public RenameEnumValue {
		EnumType.verifyLabel("value", value);
		EnumType.verifyLabel("newValue", newValue);
	}

	@Override
	public Inverse inverse() {
		return Inverse.by(new RenameEnumValue(this.type, this.newValue, this.value));
	}

}
