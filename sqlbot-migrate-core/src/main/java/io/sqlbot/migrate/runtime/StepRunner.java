package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.DatabaseNeededException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs one revision one way, segment by segment. A segment is a transaction that also
 * holds the lock and ends with the progress, or one statement that PostgreSQL refuses
 * inside a transaction. Segments are counted by the operations alone, so that a run that
 * skips those which an earlier run committed counts the same.
 */
final class StepRunner implements OperationSink {

	private static final int FETCH_SIZE = 1000;

	private final StepContext context;

	private final PreparedRevision revision;

	private final Direction direction;

	private final Set<String> before;

	private final StatementExecutor executor;

	private final SegmentGate gate;

	private final StandaloneSegment standalone;

	private int segment = 1;

	private int committed;

	private boolean dirty;

	private boolean open;

	private boolean started;

	private long segmentStart = System.nanoTime();

	StepRunner(StepContext context, PreparedRevision revision, Direction direction, Set<String> before) {
		this.context = context;
		this.revision = revision;
		this.direction = direction;
		this.before = before;
		this.executor = new StatementExecutor(context.connection(), revision.header().source());
		this.gate = new SegmentGate(context, revision, direction, before);
		this.standalone = new StandaloneSegment(this.gate, this.executor);
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
			openSegment();
			this.revision.run(this.direction, this);
			openSegment();
			this.context.journal().commit(entry(Outcome.SUCCEEDED, null), RowMove.between(this.before, after));
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
		if (!operation.isTransactional()) {
			runAlone(operation);
			return;
		}
		this.dirty = true;
		if (isOpenAndPending()) {
			this.executor.run(operation);
		}
	}

	@Override
	public JdbcTemplate jdbc() {
		this.dirty = true;
		if (!isOpenAndPending()) {
			throw DatabaseNeededException.committed(this.revision.header().id(), this.revision.header().source());
		}
		return template();
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		this.dirty = true;
		if (isOpenAndPending()) {
			work.accept(template());
		}
	}

	@Override
	public boolean isOffline() {
		return false;
	}

	@Override
	public void commit() {
		try {
			if (isOpenAndPending()) {
				this.context.journal().commit(entry(Outcome.PARTIAL, null));
				this.open = false;
			}
			nextSegment();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	private void runAlone(Operation operation) {
		if (this.dirty) {
			commit();
		}
		if (isPending()) {
			rollback();
			try {
				this.committed = this.standalone.run(operation, this.segment);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex.getMessage(), ex);
			}
		}
		nextSegment();
	}

	private JdbcTemplate template() {
		JdbcTemplate template = new JdbcTemplate(
				new SingleConnectionDataSource(this.context.connection().jdbc(), true));
		template.setFetchSize(FETCH_SIZE);
		return template;
	}

	private boolean isOpenAndPending() {
		if (isPending()) {
			// shows what another instance did of this revision meanwhile
			openSegment();
		}
		return isPending();
	}

	private boolean isPending() {
		return this.segment > this.committed;
	}

	private void nextSegment() {
		this.committed = Math.max(this.committed, this.segment);
		this.segment++;
		this.dirty = false;
	}

	private void openSegment() {
		if (!this.open) {
			this.committed = this.gate.begin(this.context.connection());
			this.started = true;
			this.segmentStart = System.nanoTime();
			this.open = true;
		}
	}

	private RuntimeException failed(RuntimeException failure) {
		rollback();
		RuntimeException reported = (failure instanceof MigrationException) ? failure
				: FailureReport.of(this.revision.header(), this.direction, this.segment - 1, failure);
		if (this.started) {
			try {
				recordFailure(entry(Outcome.FAILED, reported.getMessage()));
			}
			catch (SQLException | DatabaseAccessException ex) {
				reported.addSuppressed(ex);
			}
		}
		return reported;
	}

	private void recordFailure(HistoryEntry entry) throws SQLException {
		if (!this.context.connection().jdbc().isClosed()) {
			this.context.journal().record(entry);
			return;
		}
		// HikariCP closes a connection for what an error looks like: for SQLSTATE 0A000,
		// such
		// as a missing extension, though the server is well
		try (BorrowedConnection other = BorrowedConnection.from(this.context.guardSource())) {
			this.context.journal().on(other.jdbc()).record(entry);
		}
	}

	private void rollback() {
		this.open = false;
		try {
			this.context.connection().rollback();
		}
		catch (SQLException ex) {
			// the connection is gone, and the transaction with it
		}
	}

	private HistoryEntry entry(Outcome outcome, @Nullable String error) {
		return HistoryEntry.of(this.revision, this.direction, this.segment, outcome,
				Duration.ofNanos(System.nanoTime() - this.segmentStart), error);
	}

}
