package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import org.jspecify.annotations.Nullable;

/**
 * Runs one revision one way, segment by segment, each in a transaction that also holds
 * the lock and ends with the progress. Segments that an earlier run committed are
 * skipped.
 */
final class StepRunner implements OperationSink {

	private final BorrowedConnection connection;

	private final Preflight preflight;

	private final Journal journal;

	private final Duration lockWait;

	private final PreparedRevision revision;

	private final Direction direction;

	private final Set<String> before;

	private final StatementExecutor executor;

	private int segment;

	private int committed;

	private long segmentStart;

	StepRunner(BorrowedConnection connection, Preflight preflight, Journal journal, Duration lockWait,
			PreparedRevision revision, Direction direction, Set<String> before) {
		this.connection = connection;
		this.preflight = preflight;
		this.journal = journal;
		this.lockWait = lockWait;
		this.revision = revision;
		this.direction = direction;
		this.before = before;
		this.executor = new StatementExecutor(connection, revision.header().source());
	}

	/**
	 * Run the revision.
	 * @param after the version rows that it leads to
	 * @throws RowsMovedException if the version rows are not those that the step starts
	 * from
	 * @throws MigrationException if it fails; it is rolled back then, and recorded
	 */
	void run(Set<String> after) {
		boolean done = false;
		try {
			beginSegment();
			this.revision.run(this.direction, this);
			Set<String> removed = new LinkedHashSet<>(this.before);
			removed.removeAll(after);
			Set<String> added = new LinkedHashSet<>(after);
			added.removeAll(this.before);
			this.journal.commit(entry(Outcome.SUCCEEDED, null), removed, added);
			done = true;
		}
		catch (RowsMovedException | PartialRevisionChangedException ex) {
			throw ex;
		}
		catch (SQLException ex) {
			throw failed(new IllegalStateException(ex.getMessage(), ex));
		}
		catch (RuntimeException ex) {
			throw failed(ex);
		}
		finally {
			if (!done) {
				rollback();
			}
		}
	}

	@Override
	public void accept(Operation operation) {
		if (this.segment > this.committed) {
			this.executor.run(operation);
		}
	}

	@Override
	public void commit() {
		if (this.segment <= this.committed) {
			this.segment++;
			return;
		}
		try {
			this.journal.commit(entry(Outcome.PARTIAL, null));
			this.committed = this.segment;
			beginSegment();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	private void beginSegment() {
		LockWait wait = new LockWait(this.lockWait, this.preflight.database());
		SegmentStart start = tryBegin();
		while (start == null) {
			wait.pause();
			start = tryBegin();
		}
		this.segmentStart = System.nanoTime();
		this.segment++;
		if (!start.rows().equals(this.before)) {
			throw new RowsMovedException(start.rows());
		}
		Progress progress = start.progress();
		String checksum = this.revision.checksum();
		if (progress.segments() > 0 && checksum != null && !checksum.equals(progress.checksum())) {
			throw new PartialRevisionChangedException(this.revision.header().id(), this.revision.header().source(),
					progress.segments());
		}
		this.committed = progress.segments();
	}

	private @Nullable SegmentStart tryBegin() {
		try {
			return SegmentStart.tryBegin(this.connection.jdbc(), this.preflight.tables(), this.revision.header().id(),
					this.direction);
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException(
					"The transaction of revision '" + this.revision.header().id() + "' could not begin", ex);
		}
	}

	private RuntimeException failed(RuntimeException failure) {
		rollback();
		RuntimeException reported = (failure instanceof MigrationException) ? failure
				: FailureReport.of(this.revision.header(), this.direction, this.committed, failure);
		if (this.segment > 0) {
			try {
				this.journal.record(entry(Outcome.FAILED, reported.getMessage()));
			}
			catch (SQLException ex) {
				reported.addSuppressed(ex);
			}
		}
		return reported;
	}

	private void rollback() {
		try {
			this.connection.jdbc().rollback();
		}
		catch (SQLException ex) {
			// the connection is gone, and the transaction with it
		}
	}

	private HistoryEntry entry(Outcome outcome, @Nullable String error) {
		String text = (outcome == Outcome.SUCCEEDED) ? this.revision.text() : null;
		return new HistoryEntry(this.revision.header().id(), this.direction, this.segment, outcome,
				Duration.ofNanos(System.nanoTime() - this.segmentStart), this.revision.header().message(),
				this.revision.checksum(), error, (text != null) ? Compression.gzip(text) : null);
	}

}
