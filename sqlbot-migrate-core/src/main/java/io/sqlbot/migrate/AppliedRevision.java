package io.sqlbot.migrate;

import java.time.Duration;
import java.time.Instant;

import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history table: one segment of a revision that ran, or failed to.
 *
 * @param revision the revision's id
 * @param direction which way it ran
 * @param segment which segment of the revision, counted from 1
 * @param outcome how it ended
 * @param started when it began, by the database's clock
 * @param duration how long it took
 * @param description the revision's message
 * @param databaseUser the role that ran it
 * @param host the host that ran it, or {@code null} if unknown
 * @param applicationVersion the application's version, or {@code null} if unknown
 * @param checksum the checksum of what ran, or {@code null} if it has none
 * @param error why it failed, or {@code null}
 */
public record AppliedRevision(String revision, Direction direction, int segment, Outcome outcome, Instant started,
		Duration duration, String description, String databaseUser, @Nullable String host,
		@Nullable String applicationVersion, @Nullable String checksum, @Nullable String error) {

	/**
	 * How a segment ended.
	 */
	public enum Outcome {

		/** It was the last segment, and the version rows moved with it. */
		SUCCEEDED,

		/** It was committed, and another segment follows. */
		PARTIAL,

		/** It was rolled back. */
		FAILED,

		/** Nothing ran: an edit or a deletion since was accepted. */
		ACCEPTED,

		/**
		 * It has not ended, as far as this row knows: a statement outside of a
		 * transaction was about to run. A later row of the same segment tells how it
		 * ended.
		 */
		INTENT

	}

}
