package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * A template does not make a revision.
 */
public final class InvalidTemplateException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param template the template's file
	 * @param problem what is wrong with it, as the rest of a sentence
	 * @param action what to do
	 * @param cause what failed, or {@code null}
	 */
	public InvalidTemplateException(String template, String problem, String action, @Nullable Exception cause) {
		super("The template " + template + " does not make a revision: " + problem, action, cause);
	}

}
