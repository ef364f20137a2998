package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks from a second connection at the session that runs a segment, once the segment
 * takes long: whom it waits for, as nobody can tell any more when the wait has failed,
 * and how far an index is. Quick segments cost no connection. Where no second connection
 * can be had, nothing is known. One for each run.
 */
final class SegmentWatch implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(SegmentWatch.class);

	private static final Duration LONGEST_INTERVAL = Duration.ofMillis(500);

	private static final long CLOSE_PATIENCE = 300;

	private final DataSource source;

	private final MigrationListener listener;

	private final ScheduledThreadPoolExecutor thread;

	private final @Nullable BorrowedConnection watched;

	private volatile boolean unavailable;

	SegmentWatch(DataSource source, MigrationListener listener) {
		this(source, listener, null);
	}

	SegmentWatch(DataSource source, MigrationListener listener, @Nullable BorrowedConnection watched) {
		this.source = source;
		this.watched = watched;
		this.listener = listener;
		this.thread = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = Executors.defaultThreadFactory().newThread(task);
			thread.setName("migrate-watch");
			thread.setDaemon(true);
			return thread;
		});
		this.thread.setRemoveOnCancelPolicy(true);
	}

	/**
	 * Watch a session until the result is closed.
	 * @param pid the pid of its backend, as the server says it
	 * @param lockTimeout how long it may wait for a lock; zero for ever
	 * @param revision what it runs
	 * @param direction which way
	 * @param queries is told what the session is at work on
	 * @return what is seen
	 */
	WatchedSegment begin(int pid, Duration lockTimeout, RevisionInfo revision, Direction direction,
			Consumer<String> queries) {
		WatchedSegment segment = new WatchedSegment(this, pid, lockTimeout.isZero(), revision, direction, queries);
		long interval = (lockTimeout.isZero() || lockTimeout.dividedBy(2).compareTo(LONGEST_INTERVAL) > 0)
				? LONGEST_INTERVAL.toMillis() : Math.max(1, lockTimeout.dividedBy(2).toMillis());
		segment.watchBy(this.thread.scheduleWithFixedDelay(segment::look, interval, interval, TimeUnit.MILLISECONDS));
		return segment;
	}

	DataSource source() {
		return this.source;
	}

	MigrationListener listener() {
		return this.listener;
	}

	ScheduledThreadPoolExecutor thread() {
		return this.thread;
	}

	boolean isUnavailable() {
		return this.unavailable;
	}

	/**
	 * Give up the connection that is watched, as its backend does not exist any more: the
	 * network was cut, and the end of a statement would be waited for in vain. Behind a
	 * pooler the driver does not know its backend, and the pooler tells it.
	 * @param pid the pid of the backend
	 */
	void abort(int pid) throws SQLException {
		if (this.watched != null && this.watched.postgres().getBackendPID() == pid) {
			logger.warn("Backend " + pid + ", which runs the revisions, is gone; giving up its connection");
			this.watched.jdbc().abort(Runnable::run);
		}
	}

	// a pool that has no connection to spare is not asked again
	void giveUp() {
		this.unavailable = true;
	}

	@Override
	public void close() {
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(CLOSE_PATIENCE, TimeUnit.MILLISECONDS)) {
				// waits for a connection that the pool does not have
				this.thread.shutdownNow();
				this.thread.awaitTermination(CLOSE_PATIENCE, TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			this.thread.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
