package io.sqlbot.migrate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one look at a database tells.
 *
 * @param rows the ids in the version table, those of unknown revisions included
 * @param applied the newest rows of the history table, the oldest of them first
 * @param unfinished the revisions that stopped on their way, or that are on their way
 * just now, the one that stopped last at the end; see {@link UnfinishedRevision}
 * @param upgraded when the last upgrade of a revision ended, by the database's clock, or
 * {@code null} if there was none
 * @param lockHolder the session that has the lock, as it migrates the database just now,
 * or {@code null}
 */
public record DatabaseLook(List<String> rows, List<AppliedRevision> applied, List<UnfinishedRevision> unfinished,
		@Nullable Instant upgraded, @Nullable OtherSession lockHolder) {

	public DatabaseLook {
		rows = List.copyOf(rows);
		applied = List.copyOf(applied);
		unfinished = List.copyOf(unfinished);
	}

}
