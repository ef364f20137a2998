package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enum type. PostgreSQL lets a transaction add it but not use it, so
 * what uses it belongs in a later segment.
 *
 * @param type the type's name
 * @param value the new value
 * @param place where it goes, or {@code null} for the end
 * @param ifNotExists whether nothing happens where the type has the value
 */
public record AddEnumValue(QualifiedName type, String value, @Nullable Place place,
		boolean ifNotExists) implements Operation {

	public AddEnumValue {
		EnumType.verifyLabel("value", value);
	}

	@Override
	public Inverse inverse() {
		return Inverse.none("PostgreSQL can't remove a value of an enum: use op.rebuildEnum(...) instead.");
	}

	/**
	 * A place among the values that there are.
	 *
	 * @param before whether it is before or after the neighbour
	 * @param neighbour the value that is there
	 */
	public record Place(boolean before, String neighbour) {

		public Place {
			EnumType.verifyLabel("neighbour", neighbour);
		}

	}

}
