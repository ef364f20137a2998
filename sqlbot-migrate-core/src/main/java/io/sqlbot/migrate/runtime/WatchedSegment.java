package io.sqlbot.migrate.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.revision.Direction;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A segment that is being watched. Looks on the thread of the watch, and owns the
 * connection there.
 */
final class WatchedSegment implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(WatchedSegment.class);

	private static final String QUERY = SqlResource.read(WatchedSegment.class, "watched-session.sql");

	private static final int QUERY_SECONDS = 10;

	// from the last look to the failure, on a busy machine
	private static final Duration A_MOMENT = Duration.ofSeconds(3);

	private final SegmentWatch watch;

	private final int pid;

	private final boolean waitsForEver;

	private final RevisionInfo revision;

	private final Direction direction;

	private final Consumer<String> queries;

	private @Nullable Future<?> looking;

	private volatile @Nullable BorrowedConnection connection;

	private int warnedOf;

	private volatile @Nullable OtherSession blocker;

	private volatile long blockerSeen;

	private volatile boolean closed;

	WatchedSegment(SegmentWatch watch, int pid, boolean waitsForEver, RevisionInfo revision, Direction direction,
			Consumer<String> queries) {
		this.watch = watch;
		this.pid = pid;
		this.waitsForEver = waitsForEver;
		this.revision = revision;
		this.direction = direction;
		this.queries = queries;
	}

	void watchBy(Future<?> looking) {
		this.looking = looking;
	}

	/**
	 * The session that the segment waits for, or did a moment ago.
	 * @param now the time by {@link System#nanoTime()}
	 * @return the session, or {@code null} if none was seen
	 */
	@Nullable OtherSession blocker(long now) {
		return (now - this.blockerSeen < A_MOMENT.toNanos()) ? this.blocker : null;
	}

	void look() {
		if (this.watch.isUnavailable()) {
			return;
		}
		try {
			lookAtOnce();
		}
		catch (SQLException | MigrationException ex) {
			logger.debug("Segments can't be watched: no second connection", ex);
			this.watch.giveUp();
		}
		finally {
			if (this.closed) {
				disconnect();
			}
		}
	}

	private void lookAtOnce() throws SQLException {
		BorrowedConnection other = this.connection;
		if (other == null) {
			other = BorrowedConnection.from(this.watch.source());
			this.connection = other;
		}
		try (PreparedStatement statement = other.jdbc().prepareStatement(QUERY)) {
			statement.setQueryTimeout(QUERY_SECONDS);
			statement.setInt(1, this.pid);
			try (ResultSet row = statement.executeQuery()) {
				if (row.next()) {
					see(row);
				}
				else if (!this.closed) {
					this.watch.abort(this.pid);
				}
			}
		}
	}

	private void see(ResultSet row) throws SQLException {
		OtherSession seen = SessionRow.read(row);
		if (seen != null) {
			this.blockerSeen = System.nanoTime();
			this.blocker = seen;
			if (this.waitsForEver && seen.pid() != this.warnedOf) {
				this.warnedOf = seen.pid();
				logger.warn("Revision '" + this.revision.id() + "' waits for " + SessionText.of(seen));
			}
		}
		String query = row.getString("own_query");
		if (query != null) {
			tell(() -> this.queries.accept(query));
		}
		String phase = row.getString("phase");
		if (phase != null) {
			MigrationEvent event = new MigrationEvent.IndexProgress(this.revision, this.direction, phase,
					row.getLong("done"), row.getLong("total"));
			tell(() -> this.watch.listener().onEvent(event));
		}
	}

	private synchronized void tell(Runnable news) {
		if (!this.closed) {
			news.run();
		}
	}

	/**
	 * Look no more. What is told of the segment is told before this returns.
	 */
	@Override
	public void close() {
		synchronized (this) {
			this.closed = true;
		}
		if (this.looking != null) {
			this.looking.cancel(false);
		}
		if (this.connection != null) {
			this.watch.thread().execute(this::disconnect);
		}
	}

	private void disconnect() {
		BorrowedConnection other = this.connection;
		this.connection = null;
		if (other != null) {
			other.close();
		}
	}

}
