package io.sqlbot.migrate.diff;

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
