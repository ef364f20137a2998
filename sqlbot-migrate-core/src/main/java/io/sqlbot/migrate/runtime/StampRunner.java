package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.revision.RevisionStep;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * Rewrites the version rows without running a revision. Thread-safe.
 */
public final class StampRunner {

	private static final String BASE = "base";

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final ScriptDirectory directory;

	private final MigrationListener listener;

	/**
	 * Create a runner.
	 * @param dataSource the database
	 * @param settings the settings
	 * @param directory the revisions
	 * @param listener is told what happens; must not throw
	 */
	public StampRunner(DataSource dataSource, MigrationSettings settings, ScriptDirectory directory,
			MigrationListener listener) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.directory = directory;
		this.listener = listener;
	}

	/**
	 * Set the version rows to targets.
	 * @param targets the targets
	 * @return what was done
	 * @throws io.sqlbot.migrate.error.MigrationException if a target can't be found, or
	 * the version table can't be changed
	 */
	public MigrationResult stamp(List<String> targets) {
		return stamp(targets, (rows) -> this.directory.graph().stamp(targets, rows));
	}

	/**
	 * Empty the version table, whatever it holds, and set its rows to targets.
	 * @param targets the targets
	 * @return what was done
	 * @throws io.sqlbot.migrate.error.MigrationException if a target can't be found, or
	 * the version table can't be changed
	 */
	public MigrationResult stampPurged(List<String> targets) {
		return stamp(targets, (rows) -> this.directory.graph().stampPurged(targets, rows));
	}

	private MigrationResult stamp(List<String> targets, Function<Collection<String>, RevisionPlan> planner) {
		long start = System.nanoTime();
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			VersionRows rows = VersionRows.read(connection.jdbc(), this.settings);
			RevisionPlan plan = planner.apply(rows.ids());
			Set<String> before = new LinkedHashSet<>(rows.ids());
			if (plan.isEmpty()) {
				return new MigrationResult(List.of(), before, before, since(start));
			}
			Preflight preflight = Preflight.check(connection.jdbc(), this.settings, rows.schema());
			plan.after().forEach(preflight::requireFits);
			LockWait wait = new LockWait(this.settings.lockWait(), preflight, this.listener);
			if (!preflight.tablesExist()) {
				TableCreation.run(connection.jdbc(), preflight, wait);
			}
			return stamp(connection, preflight, wait, targets, planner, start);
		}
	}

	private MigrationResult stamp(BorrowedConnection connection, Preflight preflight, LockWait wait,
			List<String> targets, Function<Collection<String>, RevisionPlan> planner, long start) {
		try {
			SegmentStart segment = wait.obtain(connection.jdbc(),
					() -> SegmentStart.tryBegin(connection.jdbc(), preflight.tables(), new KnownProgress(),
							Direction.STAMP, SegmentRules.ofStamp().inTransaction(preflight.server())));
			RevisionPlan plan = planner.apply(segment.rows());
			Set<String> after = plan.after();
			Journal journal = new Journal(connection.jdbc(), preflight.tables(), preflight.session().untouched(),
					this.settings.applicationVersion());
			journal.commit(entry(after, targets, since(start)),
					RowMove.between(segment.rows(), after).noting(SettledNote.of(this.directory, Set.of(), after)));
			List<StepResult> steps = plan.steps()
				.stream()
				.map((step) -> new StepResult(idOf(step), Direction.STAMP, since(start)))
				.toList();
			this.listener.onEvent(new MigrationEvent.Stamped(segment.rows(), after, since(start)));
			return new MigrationResult(steps, segment.rows(), after, since(start));
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException(
					"The version table " + preflight.tables().version() + " could not be changed", ex);
		}
	}

	static HistoryEntry entry(Set<String> after, List<String> targets, Duration duration) {
		String revision = after.isEmpty() ? BASE : String.join(", ", after);
		return new HistoryEntry(revision, Direction.STAMP, 1, Outcome.SUCCEEDED, duration,
				"stamp " + String.join(" ", targets), null, null, null);
	}

	private static String idOf(RevisionStep step) {
		return (step.revision() != null) ? step.revision().id() : BASE;
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
