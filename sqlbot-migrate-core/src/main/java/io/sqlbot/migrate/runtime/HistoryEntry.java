package io.sqlbot.migrate.runtime;

import java.time.Duration;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import org.jspecify.annotations.Nullable;

/**
 * A row for the history table.
 *
 * @param revision the revision's id
 * @param direction which way it ran
 * @param segment which segment, counted from 1
 * @param outcome how it ended
 * @param duration how long it took, or {@code null} for as long as the transaction that
 * writes the row
 * @param description the revision's message
 * @param checksum the revision's checksum, or {@code null}
 * @param error why it failed, or {@code null}
 * @param source the compressed text of a revision that is applied, or {@code null}
 */
record HistoryEntry(String revision, Direction direction, int segment, Outcome outcome, @Nullable Duration duration,
		String description, @Nullable String checksum, @Nullable String error, byte @Nullable [] source) {

	static HistoryEntry of(PreparedRevision revision, Direction direction, int segment, Outcome outcome,
			@Nullable Duration duration, @Nullable String error) {
		// nobody asks for the text of what was taken back
		boolean isApplied = direction == Direction.UPGRADE && outcome == Outcome.SUCCEEDED;
		String text = isApplied ? revision.text() : null;
		return new HistoryEntry(revision.header().id(), direction, segment, outcome, duration,
				revision.header().message(), revision.checksum(), error,
				(text != null) ? Compression.gzip(text) : null);
	}

}
