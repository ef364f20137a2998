package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationPlan;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.PlannedStep;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.revision.RevisionStep;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * Tells what bringing a database to a target would do. Reads only, and takes no lock that
 * anybody waits for. Thread-safe.
 */
public final class PlanPreview {

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final ScriptDirectory directory;

	/**
	 * Create a preview.
	 * @param dataSource the database
	 * @param settings the settings
	 * @param directory the revisions
	 */
	public PlanPreview(DataSource dataSource, MigrationSettings settings, ScriptDirectory directory) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.directory = directory;
	}

	/**
	 * Tell what would be done.
	 * @param direction upgrade or downgrade
	 * @param target the target
	 * @return the plan
	 * @throws io.sqlbot.migrate.error.MigrationException if the target can't be reached,
	 * or a revision can't be read
	 */
	public MigrationPlan of(Direction direction, String target) {
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			VersionRows rows = VersionRows.read(connection.jdbc(), this.settings);
			RevisionPlan plan = new Goal(this.directory, direction, target).plan(rows.ids());
			OwnTables tables = new OwnTables(
					(rows.schema() != null) ? rows.schema() : this.settings.versionTableSchema(),
					this.settings.versionTable());
			boolean hasHistory = exists(connection.jdbc(), tables.history());
			boolean complete = hasHistory && exists(connection.jdbc(), tables.version());
			Map<String, Integer> progress = hasHistory ? progress(connection.jdbc(), tables, plan, direction)
					: Map.of();
			LockTargets targets = new LockTargets(connection.jdbc());
			List<PlannedStep> steps = new ArrayList<>();
			for (RevisionStep step : plan.steps()) {
				PreparedRevision revision = prepare(step, direction);
				String id = revision.header().id();
				steps.add(new PlannedStep(revision.header().info(), direction,
						new StepPreview(revision, targets, progress.getOrDefault(id, 0)).of(direction)));
			}
			return new MigrationPlan(plan.before(), plan.after(), !complete && !plan.isEmpty(), steps);
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The state of the database could not be read", ex);
		}
	}

	private PreparedRevision prepare(RevisionStep step, Direction direction) {
		PreparedRevision revision = this.directory.get(idOf(step)).prepareAtOnce();
		if (direction == Direction.DOWNGRADE && !revision.hasDowngrade()) {
			throw new MissingDowngradeException(revision.header().id(), revision.header().source());
		}
		return revision;
	}

	private static boolean exists(Connection connection, String table) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select pg_catalog.to_regclass(?) is not null")) {
			query.setString(1, table);
			try (ResultSet result = query.executeQuery()) {
				result.next();
				return result.getBoolean(1);
			}
		}
	}

	// how many segments an interrupted run committed, by revision
	private static Map<String, Integer> progress(Connection connection, OwnTables tables, RevisionPlan plan,
			Direction direction) throws SQLException {
		String sql = """
				select distinct on (revision) revision, direction, outcome, segment
				  from %s
				 where revision = any (?) and outcome in ('succeeded', 'partial')
				 order by revision, id desc""".formatted(tables.history());
		Map<String, Integer> segments = new HashMap<>();
		try (PreparedStatement query = connection.prepareStatement(sql)) {
			query.setArray(1, connection.createArrayOf("text", plan.steps().stream().map(PlanPreview::idOf).toArray()));
			try (ResultSet row = query.executeQuery()) {
				while (row.next()) {
					if (row.getString("outcome").equals("partial")
							&& row.getString("direction").equals(direction.name().toLowerCase(Locale.ROOT))) {
						segments.put(row.getString("revision"), row.getInt("segment"));
					}
				}
			}
		}
		return segments;
	}

	private static String idOf(RevisionStep step) {
		RevisionNode revision = step.revision();
		if (revision == null) {
			throw new IllegalStateException("A step of an upgrade or downgrade has a revision");
		}
		return revision.id();
	}

}
