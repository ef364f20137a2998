package io.sqlbot.migrate.boot.actuate.state;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A run of this application.
 *
 * @param direction {@code upgrade} or {@code downgrade}; {@code null} while it waits to
 * begin
 * @param phase {@code waiting} for another session's lock, or {@code running}
 * @param step the number of the revision that runs, from 1; 0 before the first
 * @param steps how many there are
 * @param revision the id of the revision that runs, or {@code null}
 * @param message what it does, or {@code null}
 * @param remaining the ids of the revisions that come after it, in that order
 * @param segment the segment that runs, from 1, or {@code null}
 * @param statement the statement that runs, its beginning where it is long; {@code null}
 * if there is none, or the revision is marked sensitive
 * @param index how far the index is that it builds, or {@code null}
 * @param waitsFor the session that has the lock, or {@code null} if it does not wait, or
 * it is not known
 * @param waitedMs how long it has waited, in milliseconds, or {@code null}
 * @param retries how many times segments were tried again so far
 * @param retry why a segment will be tried again, until it is, or {@code null}
 * @param startedAt when the run began, by the application's clock
 * @param elapsedMs how long ago that is, in milliseconds
 */
public record RunDescriptor(@Nullable String direction, String phase, int step, int steps, @Nullable String revision,
		@Nullable String message, List<String> remaining, @Nullable Integer segment, @Nullable String statement,
		@Nullable IndexDescriptor index, @Nullable SessionDescriptor waitsFor, @Nullable Long waitedMs, int retries,
		@Nullable RetryDescriptor retry, Instant startedAt, long elapsedMs) {

	/**
	 * An index that is being built.
	 *
	 * @param phase what the server is doing, in its own words
	 * @param done how many blocks, or else tuples, are done
	 * @param total how many there are, or 0
	 * @param percent how much of the phase is done, or {@code null} if that is not known
	 */
	public record IndexDescriptor(String phase, long done, long total, @Nullable Integer percent) {
	}

	/**
	 * A clash with another session.
	 *
	 * @param attempt the attempt that failed, from 1
	 * @param sqlState why: 55P03, 40P01 or 40001
	 * @param pauseMs how long until the next attempt, in milliseconds
	 * @param blocker the session in the way, or {@code null} if it is not known
	 */
	public record RetryDescriptor(int attempt, String sqlState, long pauseMs, @Nullable SessionDescriptor blocker) {
	}

}
