package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.OtherSession;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one segment, from the lock to the history row.
 */
final class SegmentTransaction {

	private final StepContext context;

	private final UnwrittenHistory unwritten = new UnwrittenHistory();

	private final Pipeline pipeline;

	private SegmentGate gate;

	private int pid;

	private @Nullable WatchedSegment watched;

	private @Nullable OtherSession blocker;

	private boolean begun;

	private boolean ahead;

	private long start = System.nanoTime();

	SegmentTransaction(SegmentGate gate) {
		this.gate = gate;
		this.context = gate.context();
		this.pipeline = new Pipeline(this.context.connection().jdbc());
	}

	// the statements of the open segment that are not sent yet
	Pipeline pipeline() {
		return this.pipeline;
	}

	boolean isOpen() {
		return this.watched != null;
	}

	// whether its own statements are prepared
	boolean isAhead() {
		return this.ahead;
	}

	/**
	 * Begin it.
	 * @return how many segments of the revision are committed
	 * @throws RowsMovedException if the version rows are not those that the step starts
	 * from
	 */
	int open() {
		SegmentStart found = this.gate.open(this.context.connection());
		this.begun = true;
		this.ahead = false;
		this.pid = found.pid();
		this.context.headStart().sawBackend(this.pid);
		watch();
		return this.gate.committed();
	}

	/**
	 * Begin it with what is sent first, if all is known that it needs.
	 * @return how many segments of the revision are committed
	 */
	int openAhead() {
		BorrowedConnection connection = this.context.connection();
		if (!this.gate.mayGoAhead(connection.postgres().getBackendPID())) {
			return open();
		}
		this.pipeline.beginWith(this.gate.openAhead(connection));
		this.begun = true;
		this.ahead = true;
		this.pid = connection.postgres().getBackendPID();
		watch();
		return this.gate.committed();
	}

	/**
	 * Note that a step is done, and go on with the next one in the same transaction.
	 * @param done the step
	 * @param next the next revision
	 */
	void goOn(PlannedStep done, SegmentGate next) throws SQLException {
		Ending ending = Ending.goingOn(next.rules());
		if (this.unwritten.isFull()) {
			writeAll(done, ending);
		}
		else {
			this.context.journal().move(done.move(), ending, this.pipeline);
		}
		addUnwritten();
		unwatch();
		this.gate = next;
		watch();
	}

	/**
	 * End it after its last step.
	 * @param last the step
	 */
	void commit(PlannedStep last) throws SQLException {
		// how long it took must be known before its row is written
		this.pipeline.flush();
		addUnwritten();
		writeAll(last, Ending.COMMIT);
		unwatch();
	}

	/**
	 * End it with a history row.
	 * @param segment the number of the segment
	 * @param outcome how it ended
	 * @param move how the version rows change
	 * @param ending how it is committed
	 */
	void commit(int segment, Outcome outcome, RowMove move, Ending ending) throws SQLException {
		HistoryEntry entry = entry(segment, outcome, null);
		if (ending.kept() == null) {
			this.context.headStart().prepared().forget();
		}
		long row = this.context.journal().write(entry, move, ending, this.pipeline);
		this.context.progress().added(row, entry);
		unwatch();
	}

	void rollback() {
		unwatch();
		this.pipeline.clear();
		// what it noted is gone, too
		this.context.progress().forget();
		this.context.headStart().prepared().forget();
		try {
			this.context.connection().rollback();
		}
		catch (SQLException ex) {
			// the connection is gone, and the transaction with it
		}
	}

	/**
	 * Say how the segment failed that was rolled back.
	 * @param segment its number
	 * @param failure why
	 * @return the failure, to be thrown
	 */
	AttemptFailedException failed(int segment, RuntimeException failure) {
		OtherSession session = this.blocker;
		if (failure instanceof StatementFailedException statement && statement.blocker() != null) {
			session = statement.blocker();
		}
		return new AttemptFailedException(this.gate.revision(), segment, this.begun,
				Duration.ofNanos(System.nanoTime() - this.start), session, failure);
	}

	private void writeAll(PlannedStep last, Ending ending) throws SQLException {
		long row = this.context.journal().write(this.unwritten, last, ending, this.pipeline);
		this.unwritten.entries().forEach((entry) -> this.context.progress().added(row, entry));
		this.unwritten.clear();
	}

	private void addUnwritten() {
		Duration duration = Duration.ofNanos(System.nanoTime() - this.start);
		this.unwritten.add(entry(1, Outcome.SUCCEEDED, duration), duration);
	}

	private HistoryEntry entry(int segment, Outcome outcome, @Nullable Duration duration) {
		return HistoryEntry.of(this.gate.revision(), this.gate.direction(), segment, outcome, duration, null);
	}

	private void watch() {
		this.start = System.nanoTime();
		this.watched = this.context.watch()
			.begin(this.pid, this.context.rules(this.gate.revision(), this.gate.direction()).lockTimeout(),
					this.gate.revision().header().info(), this.gate.direction(), this.pipeline::see);
	}

	private void unwatch() {
		WatchedSegment segment = this.watched;
		this.watched = null;
		if (segment != null) {
			this.blocker = segment.blocker(System.nanoTime());
			segment.close();
		}
	}

}
