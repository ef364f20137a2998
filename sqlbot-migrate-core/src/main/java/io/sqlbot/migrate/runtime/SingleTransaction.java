package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.error.NotInSingleTransactionException;
import io.sqlbot.migrate.revision.Direction;

/**
 * Runs all steps of a plan in one transaction: everything or nothing. That a step is done
 * is told after the commit.
 */
final class SingleTransaction {

	private final StepContext context;

	private final List<PlannedStep> steps;

	private final Direction direction;

	private final List<StepResult> done = new ArrayList<>();

	private PlannedStep current;

	private long stepStart;

	SingleTransaction(StepContext context, List<PlannedStep> steps, Direction direction) {
		this.context = context;
		this.steps = steps;
		this.direction = direction;
		this.current = steps.get(0);
	}

	/**
	 * Run the steps.
	 * @return what was done
	 * @throws RowsMovedException if the version rows are not those that the first step
	 * starts from
	 */
	List<StepResult> run() {
		try {
			new Attempts(this.context, this.direction).run(this::attempt);
		}
		catch (RowsMovedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			tell(new MigrationEvent.StepFailed(this.current.info(), this.direction, sinceStepStart(), ex));
			throw ex;
		}
		for (int i = 0; i < this.steps.size(); i++) {
			tell(new MigrationEvent.StepFinished(this.steps.get(i).info(), this.direction,
					this.done.get(i).duration()));
		}
		return this.done;
	}

	private void attempt(boolean together) {
		this.done.clear();
		SegmentTransaction transaction = new SegmentTransaction(gate(this.steps.get(0)));
		try {
			for (PlannedStep step : this.steps) {
				begin(step, transaction);
				step.revision()
					.run(this.direction,
							new SingleStep(this.context, step.revision().header(), new StatementExecutor(this.context,
									step.revision(), this.direction, transaction.pipeline(), together)));
				end(step, transaction);
				this.done.add(new StepResult(step.info().id(), this.direction, sinceStepStart()));
			}
		}
		catch (RowsMovedException ex) {
			transaction.rollback();
			throw ex;
		}
		catch (SQLException ex) {
			transaction.rollback();
			throw transaction.failed(1, new IllegalStateException(ex.getMessage(), ex));
		}
		catch (RuntimeException ex) {
			transaction.rollback();
			throw transaction.failed(1, ex);
		}
	}

	private void begin(PlannedStep step, SegmentTransaction transaction) {
		this.current = step;
		this.stepStart = System.nanoTime();
		tell(new MigrationEvent.StepStarted(step.info(), this.direction));
		if (!transaction.isOpen()) {
			transaction.open();
			requireNotBegun();
		}
	}

	private void end(PlannedStep step, SegmentTransaction transaction) throws SQLException {
		if (step.last()) {
			transaction.commit(step);
		}
		else {
			transaction.goOn(step, gate(this.steps.get(this.done.size() + 1)));
		}
	}

	// what an earlier run of several transactions began can't be completed in one
	private void requireNotBegun() {
		for (PlannedStep step : this.steps) {
			if (this.context.progress().of(step.info().id()).segments() > 0) {
				throw new NotInSingleTransactionException(step.info().id(), step.revision().header().source(),
						"an earlier run committed a part of it already");
			}
		}
	}

	private SegmentGate gate(PlannedStep step) {
		return new SegmentGate(this.context, step.revision(), this.direction, step.before());
	}

	private void tell(MigrationEvent event) {
		this.context.listener().onEvent(event);
	}

	private Duration sinceStepStart() {
		return Duration.ofNanos(System.nanoTime() - this.stepStart);
	}

}
