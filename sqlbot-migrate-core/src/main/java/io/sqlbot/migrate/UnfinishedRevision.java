package io.sqlbot.migrate;

import java.time.Instant;

import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A revision that stopped on its way, by a failure or a crash. The next upgrade or
 * downgrade goes on with it; nothing has to be repaired, but a failure may want something
 * mended first, such as rows that are not unique.
 *
 * @param revision the revision
 * @param direction which way it ran
 * @param committed how many of its segments are committed and stay so
 * @param segment the segment that it stopped in, from 1; one more than committed if it
 * stopped between two
 * @param statement the statement outside of a transaction that was begun in that segment,
 * or {@code null} if there was none, or the revision is sensitive
 * @param since when it stopped, by the database's clock
 * @param error why it failed, or {@code null} if it broke off and nobody could tell
 */
public record UnfinishedRevision(String revision, Direction direction, int committed, int segment,
		@Nullable String statement, Instant since, @Nullable String error) {
}
