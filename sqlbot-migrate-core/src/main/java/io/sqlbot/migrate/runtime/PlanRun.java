package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import io.sqlbot.migrate.BackupSettings;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.backup.BackupPreparation;
import io.sqlbot.migrate.backup.DatabaseBackup;
import io.sqlbot.migrate.error.DatabaseMovedException;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.revision.RevisionStep;
import io.sqlbot.migrate.revision.RowChange;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.script.ScriptDirectory;
import io.sqlbot.migrate.script.TextMemory;
import org.jspecify.annotations.Nullable;

/**
 * One call's way to its goal. Where another instance moves the database meanwhile, it
 * plans anew from where that instance left it.
 */
final class PlanRun {

	private final BorrowedConnection connection;

	private final DataSource guardSource;

	private final BackupPreparation backups;

	private final MigrationSettings settings;

	private final ScriptDirectory directory;

	private final MigrationListener listener;

	private final Goal goal;

	private final List<StepResult> done;

	private final Map<String, PreparedRevision> prepared = new HashMap<>();

	private final TextMemory texts = new TextMemory();

	PlanRun(BorrowedConnection connection, DataSource guardSource, BackupPreparation backups,
			MigrationSettings settings, ScriptDirectory directory, MigrationListener listener, Goal goal,
			List<StepResult> done) {
		this.connection = connection;
		this.guardSource = guardSource;
		this.backups = backups;
		this.settings = settings;
		this.directory = directory;
		this.listener = listener;
		this.goal = goal;
		this.done = done;
	}

	Set<String> execute(RevisionPlan first, Set<String> rows, @Nullable String schema) {
		Preflight preflight = Preflight.check(this.connection.jdbc(), this.settings, schema);
		ServerVersion.warnOfUntested(this.connection.jdbc());
		RoleCheck.check(this.connection.jdbc(), this.settings.segments().role());
		prepare(first, preflight);
		if (this.settings.validate() && this.goal.direction() == Direction.UPGRADE && preflight.tablesExist()) {
			HistoryCheck.verify(this.connection.jdbc(), preflight, this.directory, rows, journal(preflight));
		}
		LockWait wait = new LockWait(this.settings.lockWait(), preflight, this.listener);
		BackupSettings backup = this.settings.backup();
		return (backup != null) ? runWithBackup(backup, first, rows, preflight, wait)
				: run(first, rows, preflight, wait);
	}

	private Set<String> runWithBackup(BackupSettings settings, RevisionPlan first, Set<String> rows,
			Preflight preflight, LockWait wait) {
		DatabaseBackup backup = this.backups.prepare(settings, this.connection.jdbc(), this.settings.lockWait());
		try (BackupGuard guard = BackupGuard.take(BorrowedConnection.from(this.guardSource), preflight.tables(), wait,
				this.connection.jdbc())) {
			Set<String> current = new LinkedHashSet<>(VersionRows.read(this.connection.jdbc(), this.settings).ids());
			RevisionPlan plan = current.equals(rows) ? first : planAnew(first, current, preflight);
			if (plan.isEmpty()) {
				return current;
			}
			this.listener.onEvent(guard.dump(backup, current));
			return run(plan, current, preflight, wait);
		}
	}

	private Set<String> run(RevisionPlan first, Set<String> rows, Preflight preflight, LockWait wait) {
		long start = System.nanoTime();
		if (!preflight.tablesExist()) {
			TableCreation.run(this.connection.jdbc(), preflight, wait);
		}
		this.connection.giveToRevisions();
		try (SegmentWatch watch = new SegmentWatch(this.guardSource, this.listener, this.connection)) {
			StepContext context = new StepContext(this.connection, this.guardSource, preflight, journal(preflight),
					wait, this.settings, this.listener, watch, new KnownProgress(), new HeadStart());
			this.listener.onEvent(new MigrationEvent.PlanStarted(infos(first), this.goal.direction()));
			Set<String> after = runToGoal(first, rows, context);
			this.listener.onEvent(new MigrationEvent.PlanFinished(this.goal.direction(), this.done, since(start)));
			return after;
		}
	}

	private Journal journal(Preflight preflight) {
		return new Journal(this.connection.jdbc(), preflight.tables(), preflight.session(),
				this.settings.applicationVersion());
	}

	private Set<String> runToGoal(RevisionPlan first, Set<String> rows, StepContext context) {
		RevisionPlan plan = first;
		Set<String> current = rows;
		while (!plan.isEmpty()) {
			try {
				return runSteps(plan, current, context);
			}
			catch (RowsMovedException ex) {
				current = ex.rows();
				plan = planAnew(plan, current, context.preflight());
			}
		}
		return current;
	}

	private RevisionPlan planAnew(RevisionPlan plan, Set<String> rows, Preflight preflight) {
		if (this.goal.isRelative()) {
			throw new DatabaseMovedException(this.goal.target(), plan.before(), rows);
		}
		RevisionPlan next = this.goal.plan(rows);
		prepare(next, preflight);
		return next;
	}

	private Set<String> runSteps(RevisionPlan plan, Set<String> rows, StepContext context) {
		List<PlannedStep> steps = planned(plan, rows);
		if (isSingle()) {
			this.done.addAll(new SingleTransaction(context, steps, this.goal.direction()).run());
		}
		else {
			steps.forEach((step) -> runStep(step, context));
		}
		return steps.get(steps.size() - 1).after();
	}

	private List<PlannedStep> planned(RevisionPlan plan, Set<String> rows) {
		List<PlannedStep> steps = new ArrayList<>();
		Set<String> current = rows;
		for (RevisionStep step : plan.steps()) {
			Set<String> after = new LinkedHashSet<>(current);
			step.rowChanges().forEach((change) -> change.applyTo(after));
			PreparedRevision revision = this.prepared.get(idOf(step));
			if (revision == null) {
				throw new IllegalStateException("Every step was prepared");
			}
			boolean last = steps.size() == plan.steps().size() - 1;
			steps.add(new PlannedStep(revision, current, after, last, last ? settled(after) : null));
			current = after;
		}
		return steps;
	}

	private @Nullable String settled(Set<String> rows) {
		return (this.goal.direction() == Direction.UPGRADE)
				? SettledNote.of(this.directory, Set.of(this.goal.target()), rows) : null;
	}

	private void runStep(PlannedStep step, StepContext context) {
		Direction direction = this.goal.direction();
		this.listener.onEvent(new MigrationEvent.StepStarted(step.info(), direction));
		long start = System.nanoTime();
		try {
			new Attempts(context, direction)
				.run((together) -> new StepRunner(context, step, direction, together).run());
		}
		catch (RowsMovedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			this.listener.onEvent(new MigrationEvent.StepFailed(step.info(), direction, since(start), ex));
			throw ex;
		}
		Duration duration = since(start);
		this.done.add(new StepResult(step.info().id(), direction, duration));
		this.listener.onEvent(new MigrationEvent.StepFinished(step.info(), direction, duration));
	}

	private boolean isSingle() {
		return this.settings.segments().mode() == TransactionMode.SINGLE;
	}

	private void prepare(RevisionPlan plan, Preflight preflight) {
		for (RevisionStep step : plan.steps()) {
			PreparedRevision revision = this.prepared.computeIfAbsent(idOf(step),
					(id) -> this.directory.get(id).prepare(this.texts));
			if (this.goal.direction() == Direction.DOWNGRADE && !revision.hasDowngrade()) {
				throw new MissingDowngradeException(revision.header().id(), revision.header().source());
			}
			step.rowChanges().forEach((change) -> requireFits(change, preflight));
			if (isSingle()) {
				SingleStepCheck.check(revision, this.goal.direction());
			}
		}
	}

	private List<RevisionInfo> infos(RevisionPlan plan) {
		return plan.steps().stream().map((step) -> this.directory.get(idOf(step)).header().info()).toList();
	}

	private static void requireFits(RowChange change, Preflight preflight) {
		if (change instanceof RowChange.Insert insert) {
			preflight.requireFits(insert.id());
		}
		else if (change instanceof RowChange.Update update) {
			preflight.requireFits(update.to());
		}
	}

	private static String idOf(RevisionStep step) {
		RevisionNode revision = step.revision();
		if (revision == null) {
			throw new IllegalStateException("A step of an upgrade or downgrade has a revision");
		}
		return revision.id();
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
