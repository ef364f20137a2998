package io.sqlbot.migrate.error;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an applied revision differs from what was applied.
 *
 * @param revision its id
 * @param message what it does, as noted when it was applied; may be empty
 * @param applied when it was applied, by the database's clock
 * @param applicationVersion the version of the application that applied it, or
 * {@code null} if unknown
 * @param source its file or class, or {@code null} if it was deleted
 * @param accepts what a header must name to accept the change
 * @param text the difference, line by line, or the text of the deleted one; {@code null}
 * if the text was not kept, as it is sensitive or too long
 */
public record RevisionChange(String revision, String message, Instant applied, @Nullable String applicationVersion,
		@Nullable String source, String accepts, @Nullable String text) {

	/**
	 * Whether it was deleted.
	 * @return {@code false} if it was edited
	 */
	public boolean isDeletion() {
		return this.source == null;
	}

	// the beginning of a sentence, and the text below it
	String describe() {
		StringBuilder description = new StringBuilder("Revision '").append(this.revision).append("' ");
		if (isDeletion()) {
			description.append(this.message.isEmpty() ? "" : "(" + this.message.replaceAll("\\R", " ") + ") ")
				.append("is missing. ");
		}
		else {
			description.append("in ").append(this.source).append(" was edited. ");
		}
		description.append("It was applied at ").append(this.applied);
		if (this.applicationVersion != null) {
			description.append(" by version ").append(this.applicationVersion).append(" of the application");
		}
		if (this.text == null) {
			return description.append("; its text was not kept.").toString();
		}
		return description.append(isDeletion() ? ", as:" : ":")
			.append(System.lineSeparator())
			.append(this.text)
			.toString();
	}

}
