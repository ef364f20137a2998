package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.error.LockNotObtainedException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps trying for the lock. Waiters poll and sleep outside of any statement: a session
 * that waits inside {@code pg_advisory_lock} holds a snapshot, for which the holder's
 * CREATE INDEX CONCURRENTLY would wait in turn. One for each run, so that a run which
 * waits often tells it only once in a while.
 */
final class LockWait {

	private static final long SHORTEST_PAUSE = 50;

	private static final long LONGEST_PAUSE = 400;

	private static final Duration FIRST_TOLD = Duration.ofSeconds(1);

	private static final Duration TOLD_AGAIN = Duration.ofSeconds(30);

	private final Duration limit;

	private final String database;

	private final long key;

	private final MigrationListener listener;

	private long pause = SHORTEST_PAUSE;

	private @Nullable Long told;

	private boolean announced;

	LockWait(Duration limit, Preflight preflight, MigrationListener listener) {
		this(limit, preflight.database(), preflight.tables().lockKey(), listener);
	}

	private LockWait(Duration limit, String database, long key, MigrationListener listener) {
		this.limit = limit;
		this.database = database;
		this.key = key;
		this.listener = listener;
	}

	// the same for another lock
	LockWait withKey(long other) {
		return new LockWait(this.limit, this.database, other, this.listener);
	}

	/**
	 * Try until it succeeds.
	 * @param <T> what an attempt that has the lock finds
	 * @param connection the connection of the attempts; without an open transaction after
	 * one that failed
	 * @param attempt tries once, and returns {@code null} when another session has the
	 * lock
	 * @return what the successful attempt found
	 * @throws LockNotObtainedException if the limit is reached
	 */
	<T> T obtain(Connection connection, Attempt<T> attempt) throws SQLException {
		long start = System.nanoTime();
		T result = attempt.tryOnce();
		if (result != null) {
			// begin anew only here: whoever does all the work shall not be asked all the
			// time
			this.pause = SHORTEST_PAUSE;
			return result;
		}
		this.announced = false;
		try {
			result = keepTrying(connection, attempt, start);
			return result;
		}
		finally {
			if (this.announced) {
				this.listener.onEvent(new MigrationEvent.LockWaitEnded(result != null, since(start)));
			}
		}
	}

	private <T> T keepTrying(Connection connection, Attempt<T> attempt, long start) throws SQLException {
		T result = null;
		while (result == null) {
			Duration waited = since(start);
			Duration left = this.limit.minus(waited);
			if (left.isNegative() || left.isZero()) {
				throw notObtained(connection, this.limit);
			}
			if (waited.compareTo(FIRST_TOLD) >= 0 && isTimeToTell()) {
				this.told = System.nanoTime();
				this.announced = true;
				this.listener
					.onEvent(new MigrationEvent.LockAwaited(LockHolder.find(connection, this.key), since(start)));
			}
			sleep(connection,
					Math.min(left.toMillis() + 1, ThreadLocalRandom.current().nextLong(this.pause / 2, this.pause)),
					start);
			this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
			result = attempt.tryOnce();
		}
		return result;
	}

	private boolean isTimeToTell() {
		Long last = this.told;
		return last == null || since(last).compareTo(TOLD_AGAIN) >= 0;
	}

	private void sleep(Connection connection, long milliseconds, long start) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			LockNotObtainedException failure = notObtained(connection, since(start));
			Thread.currentThread().interrupt();
			throw failure;
		}
	}

	private LockNotObtainedException notObtained(Connection connection, Duration waited) {
		OtherSession holder = LockHolder.find(connection, this.key);
		return (holder != null)
				? new LockNotObtainedException(this.database, waited, SessionText.of(holder), holder.pid())
				: new LockNotObtainedException(this.database, waited);
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * Tries for the lock.
	 *
	 * @param <T> what is found
	 */
	@FunctionalInterface
	interface Attempt<T> {

		@Nullable T tryOnce() throws SQLException;

	}

}
