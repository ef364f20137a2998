package io.sqlbot.migrate.diff.rename;

import io.sqlbot.migrate.schema.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link RenameQuestion}.
 *
 * @param kind what it says
 * @param to the new name, for {@link Kind#RENAMED}
 */
public record RenameAnswer(Kind kind, @Nullable ObjectReference to) {

	/** It is not known: nothing is dropped, and the revision holds the alternatives. */
	public static final RenameAnswer OPEN = new RenameAnswer(Kind.OPEN, null);

	/** It was not renamed: it is gone, and the other thing is new. */
	public static final RenameAnswer GONE = new RenameAnswer(Kind.GONE, null);

	public RenameAnswer {
		if ((kind == Kind.RENAMED) != (to != null)) {
			throw new IllegalArgumentException("'to' must be given exactly where it was renamed");
		}
	}

	/**
	 * It was renamed.
	 * @param to one of the question's candidates
	 * @return the answer
	 */
	public static RenameAnswer renamed(ObjectReference to) {
		return new RenameAnswer(Kind.RENAMED, to);
	}

	/** What an answer says. */
	public enum Kind {

		/** It was renamed. */
		RENAMED,

		/** It was not renamed. */
		GONE,

		/** It is not known. */
		OPEN

	}

}
