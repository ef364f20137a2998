package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * A class that is annotated as a revision, or given as one, can't be one.
 */
public final class InvalidRevisionClassException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param className the class
	 * @param problem what is wrong with it, as the rest of a sentence
	 * @param action how to mend it, as a sentence
	 * @param cause the underlying failure, if there is one
	 */
	public InvalidRevisionClassException(String className, String problem, String action, @Nullable Throwable cause) {
		super("The class " + className + " can't run as a revision: " + problem, action, cause);
	}

}
