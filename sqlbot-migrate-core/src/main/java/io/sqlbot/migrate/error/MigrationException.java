package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything that this library throws on purpose. Each subclass stands for one
 * cause that a person can mend; its message is the description of what happened followed
 * by the action that mends it, and both are also available on their own, for failure
 * analyses and command lines.
 */
public abstract class MigrationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String description;

	private final String action;

	/**
	 * Create an exception without a cause.
	 * @param description what happened, with the names involved
	 * @param action what to do next, with the exact command or property
	 */
	protected MigrationException(String description, String action) {
		this(description, action, null);
	}

	/**
	 * Create an exception.
	 * @param description what happened, with the names involved
	 * @param action what to do next, with the exact command or property
	 * @param cause the underlying failure, if there is one
	 */
	protected MigrationException(String description, String action, @Nullable Throwable cause) {
		super(description + System.lineSeparator() + action, cause);
		this.description = description;
		this.action = action;
	}

	/**
	 * What happened, with the names involved.
	 * @return one or more sentences
	 */
	public final String description() {
		return this.description;
	}

	/**
	 * What to do next, with the exact command or property.
	 * @return one or more sentences
	 */
	public final String action() {
		return this.action;
	}

}
