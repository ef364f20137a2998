package io.sqlbot.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * A revision failed while it ran, and was rolled back.
 */
public final class RevisionFailedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final @Nullable String sqlState;

	/**
	 * Create an exception.
	 * @param revision the revision's id
	 * @param sqlState the SQLSTATE, or {@code null} if the failure is none of SQL
	 * @param description what happened
	 * @param action what to do next
	 * @param cause the failure, or {@code null} if it may show what is sensitive
	 */
	public RevisionFailedException(String revision, @Nullable String sqlState, String description, String action,
			@Nullable Throwable cause) {
		super(description, action, cause);
		this.revision = revision;
		this.sqlState = sqlState;
	}

	/**
	 * The revision that failed.
	 * @return its id
	 */
	public String revision() {
		return this.revision;
	}

	/**
	 * What kind of error PostgreSQL reported.
	 * @return the SQLSTATE, or {@code null} if the failure is none of SQL
	 */
	public @Nullable String sqlState() {
		return this.sqlState;
	}

}
