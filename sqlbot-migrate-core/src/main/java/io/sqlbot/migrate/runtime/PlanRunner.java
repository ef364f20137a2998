package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.backup.BackupPreparation;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * Brings a database to a target: looks where it stands, plans, checks that the plan can
 * work, and runs it step by step. Thread-safe.
 */
public final class PlanRunner {

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
	 * runs outside of a transaction
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
		Goal goal = new Goal(this.directory.graph(), direction, target);
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			VersionRows rows = VersionRows.read(connection.jdbc(), this.settings);
			Set<String> before = new LinkedHashSet<>(rows.ids());
			RevisionPlan plan = goal.plan(rows.ids());
			PlanRun run = new PlanRun(connection, this.guardSource, this.backups, this.settings, this.directory,
					this.listener, goal);
			Set<String> after = plan.isEmpty() ? before : run.execute(plan, before, rows.schema());
			return new MigrationResult(run.done(), before, after, Duration.ofNanos(System.nanoTime() - start));
		}
	}

}
