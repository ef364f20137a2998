package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.error.DatabaseNeededException;
import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs one revision one way, segment by segment. A segment is a transaction that also
 * holds the lock and ends with the progress, or one statement that PostgreSQL refuses
 * inside a transaction. Segments are counted by the operations alone, so that a run that
 * skips those which an earlier run committed counts the same.
 */
final class StepRunner implements OperationSink {

	private final StepContext context;

	private final PlannedStep step;

	private final Direction direction;

	private final StatementExecutor executor;

	private final SegmentTransaction transaction;

	private final StandaloneSegment standalone;

	private int segment = 1;

	private int committed;

	private boolean dirty;

	/**
	 * Create a runner.
	 * @param context what the steps of the run share
	 * @param step the step
	 * @param direction which way
	 * @param together whether statements may be sent together
	 */
	StepRunner(StepContext context, PlannedStep step, Direction direction, boolean together) {
		this.context = context;
		this.step = step;
		this.direction = direction;
		SegmentGate gate = new SegmentGate(context, step.revision(), direction, step.before());
		this.transaction = new SegmentTransaction(gate);
		this.executor = new StatementExecutor(context, step.revision(), direction, this.transaction.pipeline(),
				together);
		this.standalone = new StandaloneSegment(gate, this.executor);
	}

	/**
	 * Run the revision.
	 * @throws RowsMovedException if the version rows are not those that the step starts
	 * from
	 * @throws AttemptFailedException if it fails; it is rolled back then
	 */
	void run() {
		boolean done = false;
		try {
			openSegment();
			this.step.revision().run(this.direction, this);
			openSegment();
			this.transaction.commit(this.segment, Outcome.SUCCEEDED, this.step.move(),
					this.step.last() ? Ending.COMMIT : ending());
			done = true;
		}
		catch (RowsMovedException | PartialRevisionChangedException | HeadStartLostException ex) {
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
				this.transaction.rollback();
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
			throw DatabaseNeededException.committed(this.step.revision().header().id(),
					this.step.revision().header().source());
		}
		this.executor.flush();
		return DirectAccess.on(this.context.connection());
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		this.dirty = true;
		if (isOpenAndPending()) {
			this.executor.flush();
			work.accept(DirectAccess.on(this.context.connection()));
		}
	}

	@Override
	public boolean isOffline() {
		return false;
	}

	@Override
	public void commit() {
		commit(this::ending);
	}

	private void commit(Supplier<Ending> ending) {
		try {
			if (isOpenAndPending()) {
				this.transaction.commit(this.segment, Outcome.PARTIAL, RowMove.NONE, ending.get());
			}
			nextSegment();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	private void runAlone(Operation operation) {
		if (this.dirty) {
			commit(() -> Ending.COMMIT);
		}
		if (isPending()) {
			this.transaction.rollback();
			try {
				this.committed = this.standalone.run(operation, this.segment);
				// the guard wrote to the history
				this.context.progress().forget();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex.getMessage(), ex);
			}
		}
		nextSegment();
	}

	private Ending ending() {
		// what Java did outside of the database must not be known there and lost here
		Ending ending = this.step.revision().isJava() ? Ending.COMMIT : Ending.COMMIT_WITHOUT_WAITING;
		return this.transaction.isAhead() ? ending.keeping(this.context.headStart().prepared()) : ending;
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
		this.executor.enter(this.segment);
		this.dirty = false;
	}

	private void openSegment() {
		if (!this.transaction.isOpen()) {
			this.committed = this.executor.isTogether() ? this.transaction.openAhead() : this.transaction.open();
		}
	}

	private AttemptFailedException failed(RuntimeException failure) {
		this.transaction.rollback();
		return this.transaction.failed(this.segment, failure);
	}

}
