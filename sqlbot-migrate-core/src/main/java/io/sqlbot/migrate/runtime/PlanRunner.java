package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.backup.BackupPreparation;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.revision.RevisionStep;
import io.sqlbot.migrate.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to a target: looks where it stands, plans, checks that the plan can
 * work, and runs it step by step. Thread-safe.
 */
public final class PlanRunner {

	private static final int MOST_LOSSES = 5;

	private final DataSource dataSource;

	private final DataSource guardSource;

	private final BackupPreparation backups;

	private final MigrationSettings settings;

	private final ScriptDirectory directory;

	private final MigrationListener listener;

	/**
	 * Create a runner.
	 * @param dataSource the database
	 * @param guardSource gives a second connection to it, needed only while a statement
	 * runs outside of a transaction, and of use while a segment takes long
	 * @param backups prepares the dump before a run, where the settings want one
	 * @param settings the settings
	 * @param directory the revisions
	 * @param listener is told what happens; must not throw
	 */
	public PlanRunner(DataSource dataSource, DataSource guardSource, BackupPreparation backups,
			MigrationSettings settings, ScriptDirectory directory, MigrationListener listener) {
		this.dataSource = dataSource;
		this.guardSource = guardSource;
		this.backups = backups;
		this.settings = settings;
		this.directory = directory;
		this.listener = listener;
	}

	/**
	 * Bring the database to a target.
	 * @param direction upgrade or downgrade
	 * @param target the target
	 * @return what was done
	 * @throws io.sqlbot.migrate.error.MigrationException if the target can't be reached;
	 * the steps before the one that failed stay
	 */
	public MigrationResult run(Direction direction, String target) {
		long start = System.nanoTime();
		try {
			return run(direction, target, start);
		}
		catch (RuntimeException | Error ex) {
			this.listener
				.onEvent(new MigrationEvent.PlanFailed(direction, Duration.ofNanos(System.nanoTime() - start), ex));
			throw ex;
		}
	}

	private MigrationResult run(Direction direction, String target, long start) {
		Goal goal = new Goal(this.directory, direction, target);
		List<StepResult> done = new ArrayList<>();
		Attempt attempt = tryRun(goal, done);
		Set<String> before = attempt.plan().before();
		for (int losses = 1; attempt.lostBy() != null; losses++) {
			RevisionPlan plan = attempt.plan();
			int committed = new Reconnection(this.dataSource, this.settings, goal).committedSteps(plan,
					attempt.lostBy());
			noteUnheard(plan.steps().subList(0, committed), direction, done);
			if (committed == plan.steps().size()) {
				attempt = new Attempt(plan, plan.after(), null);
			}
			else if (losses == MOST_LOSSES) {
				throw attempt.lostBy();
			}
			else {
				attempt = tryRun(goal, done);
			}
		}
		return new MigrationResult(done, before, attempt.after(), Duration.ofNanos(System.nanoTime() - start));
	}

	// a step whose commit happened though its answer was lost; how long it took is lost,
	// too
	private void noteUnheard(List<RevisionStep> committed, Direction direction, List<StepResult> done) {
		Set<String> heard = done.stream().map(StepResult::revision).collect(Collectors.toSet());
		for (RevisionStep step : committed) {
			RevisionNode revision = step.revision();
			if (revision != null && !heard.contains(revision.id())) {
				done.add(new StepResult(revision.id(), direction, Duration.ZERO));
				this.listener.onEvent(new MigrationEvent.StepFinished(this.directory.get(revision.id()).header().info(),
						direction, Duration.ZERO));
			}
		}
	}

	private Attempt tryRun(Goal goal, List<StepResult> done) {
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			VersionRows rows = goal.mayBeSettled() ? VersionRows.readWithNote(connection.jdbc(), this.settings)
					: VersionRows.read(connection.jdbc(), this.settings);
			Set<String> before = new LinkedHashSet<>(rows.ids());
			if (goal.isSettled(rows)) {
				return new Attempt(new RevisionPlan(before, List.of()), before, null);
			}
			RevisionPlan plan = plan(goal, rows, connection);
			PlanRun run = new PlanRun(connection, this.guardSource, this.backups, this.settings, this.directory,
					this.listener, goal, done);
			try {
				return new Attempt(plan, plan.isEmpty() ? before : run.execute(plan, before, rows.schema()), null);
			}
			catch (MigrationException ex) {
				if (LostConnection.isCauseOf(ex)) {
					return new Attempt(plan, before, ex);
				}
				throw ex;
			}
		}
	}

	private RevisionPlan plan(Goal goal, VersionRows rows, BorrowedConnection connection) {
		try {
			return goal.plan(rows.ids());
		}
		catch (UnknownRowException ex) {
			throw new HistoryValidation(this.dataSource, this.settings, this.directory).explain(connection, rows, ex);
		}
	}

	/**
	 * A run on one connection.
	 *
	 * @param plan what was to be done
	 * @param after the version rows at the end
	 * @param lostBy how the connection was lost, or {@code null} if it was not
	 */
	private record Attempt(RevisionPlan plan, Set<String> after, @Nullable MigrationException lostBy) {

	}

}
