package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.sqlbot.migrate.error.LockNotObtainedException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * How long to keep trying for the lock. Waiters poll and sleep outside of any statement:
 * a session that waits inside {@code pg_advisory_lock} holds a snapshot, for which the
 * holder's CREATE INDEX CONCURRENTLY would wait in turn.
 */
final class LockWait {

	private static final Log logger = LogFactory.getLog(LockWait.class);

	private static final long SHORTEST_PAUSE = 50;

	private static final long LONGEST_PAUSE = 500;

	private static final long LOG_INTERVAL = 30_000;

	private final Duration limit;

	private final String database;

	private final long start = System.nanoTime();

	private long pause = SHORTEST_PAUSE;

	private long nextLog;

	LockWait(Duration limit, String database) {
		this.limit = limit;
		this.database = database;
	}

	/**
	 * Sleep before the next try.
	 * @throws LockNotObtainedException if the limit is reached
	 */
	void pause() {
		long waited = Duration.ofNanos(System.nanoTime() - this.start).toMillis();
		long left = this.limit.toMillis() - waited;
		if (left <= 0) {
			throw new LockNotObtainedException(this.database, this.limit);
		}
		if (waited >= this.nextLog) {
			logger.info("Another session is migrating the database '" + this.database + "'; waiting since " + waited
					+ " ms, at most " + this.limit.toMillis() + " ms");
			this.nextLog = waited + LOG_INTERVAL;
		}
		try {
			Thread.sleep(Math.min(left, ThreadLocalRandom.current().nextLong(this.pause / 2, this.pause) + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LockNotObtainedException(this.database, Duration.ofMillis(waited));
		}
		this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
	}

}
