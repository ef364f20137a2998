package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.diff.rename.RenameStep;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * One thing in which the database differs from the model.
 *
 * @param kind how it differs
 * @param object the object, as the database has it or else as the model wants it
 * @param description what is different, as a sentence for people, such as
 * {@code The column 'avatar' of table 'user' is missing.}
 */
public record Difference(Kind kind, ObjectReference object, String description) {

	static Difference missing(ObjectReference object) {
		return new Difference(Kind.MISSING, object, "The " + object + " is missing.");
	}

	static Difference of(RenameStep step) {
		Identifier column = step.column();
		if (column == null) {
			return new Difference(Kind.RENAMED, new ObjectReference(ObjectKind.TABLE, step.table(), null, null),
					"The table '" + step.table() + "' is called '" + step.newTable() + "' in the model.");
		}
		return new Difference(Kind.RENAMED, new ObjectReference(ObjectKind.COLUMN, step.table(), column, null),
				"The column '" + column + "' of table '" + step.table() + "' is called '" + step.newColumn()
						+ "' in the model.");
	}

	/** How something differs. */
	public enum Kind {

		/** The model has it, the database does not. */
		MISSING,

		/** The database has it, the model does not. */
		SURPLUS,

		/** Both have it, with other properties. */
		CHANGED,

		/** Both have it, under another name. */
		RENAMED

	}

}
