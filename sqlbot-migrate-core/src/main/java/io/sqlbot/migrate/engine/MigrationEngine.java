package io.sqlbot.migrate.engine;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.MigrationPlan;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.MigrationStatus;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.UnfinishedRevision;
import io.sqlbot.migrate.WriterSettings;
import io.sqlbot.migrate.backup.BackupPreparation;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.runtime.DatabaseReader;
import io.sqlbot.migrate.runtime.HistoryValidation;
import io.sqlbot.migrate.runtime.OfflineScript;
import io.sqlbot.migrate.runtime.PlanPreview;
import io.sqlbot.migrate.runtime.PlanRunner;
import io.sqlbot.migrate.runtime.StampRunner;
import io.sqlbot.migrate.runtime.VersionTables;
import io.sqlbot.migrate.script.RevisionScript;
import io.sqlbot.migrate.script.RevisionWriter;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * The migration engine: brings a PostgreSQL database from one revision to another, and
 * says where it stands. The methods carry the names of Alembic's commands. Thread-safe;
 * instances in several processes may work on one database at once, as each change is made
 * under a lock in that database. The revisions are read once: when the engine is built,
 * or when they are needed first.
 *
 * <p>
 * Every method throws a subclass of {@link io.sqlbot.migrate.error.MigrationException}
 * when something can't be done, whose message says what happened and what to do next.
 */
public final class MigrationEngine {

	private final ScriptDirectory directory;

	private final Revisions revisions;

	private final PlanRunner plans;

	private final Listeners listeners;

	private final DataSource dataSource;

	private final MigrationSettings settings;

	MigrationEngine(MigrationEngineBuilder builder, ScriptDirectory directory) {
		this.directory = directory;
		this.dataSource = builder.dataSource();
		this.settings = builder.settings();
		this.revisions = new Revisions(directory);
		this.listeners = new Listeners(builder.listeners());
		this.plans = new PlanRunner(builder.dataSource(), builder.guardSource(),
				new BackupPreparation(builder.guardSource(), builder.backupSource()), builder.settings(), directory,
				this.listeners);
	}

	/**
	 * Begin an engine.
	 * @param dataSource the database; the engine borrows one connection for each call
	 * @return a builder with the default settings
	 */
	public static MigrationEngineBuilder builder(DataSource dataSource) {
		return new MigrationEngineBuilder(dataSource);
	}

	/**
	 * Run the upgrades that lead to a target. Where the database is at the target
	 * already, or beyond it, nothing happens: one query, no lock, no table.
	 * @param target such as {@code head}, {@code heads}, an id or its beginning,
	 * {@code +1}, {@code label@head}
	 * @return what was done
	 */
	public MigrationResult upgrade(String target) {
		return this.plans.run(Direction.UPGRADE, target);
	}

	/**
	 * Run the downgrades that lead to a target.
	 * @param target such as {@code -1}, an id or its beginning, or {@code base}
	 * @return what was done
	 */
	public MigrationResult downgrade(String target) {
		return this.plans.run(Direction.DOWNGRADE, target);
	}

	/**
	 * Tell what an upgrade or a downgrade would do from where the database stands, with
	 * the statements and their locks. The database is only read, but the bodies of Java
	 * revisions run up to where they reach for the database through {@code op.jdbc()}.
	 * @param direction upgrade or downgrade
	 * @param target the target, as for {@link #upgrade} or {@link #downgrade}
	 * @return the plan, without steps where there is nothing to do
	 */
	public MigrationPlan plan(Direction direction, String target) {
		return new PlanPreview(this.dataSource, this.settings, this.directory).of(direction, target);
	}

	/**
	 * Create the version table and the history table where they are missing. An upgrade
	 * does so by itself.
	 * @return whether anything was missing
	 */
	public boolean ensureVersion() {
		return new VersionTables(this.dataSource, this.settings, this.listeners).ensure();
	}

	/**
	 * Set the version rows without running anything.
	 * @param targets such as {@code head}, {@code heads}, an id, or {@code base}; at
	 * least one
	 * @return what was done
	 */
	public MigrationResult stamp(String... targets) {
		return stamps().stamp(some(targets));
	}

	/**
	 * Empty the version table and set its rows, without running anything. This is the way
	 * out when the table names a revision that does not exist any more.
	 * @param targets such as {@code head}, {@code heads}, an id, or {@code base}; at
	 * least one
	 * @return what was done
	 */
	public MigrationResult stampPurged(String... targets) {
		return stamps().stampPurged(some(targets));
	}

	/**
	 * Print an upgrade as a script for psql, without a look at the database. The script
	 * stops where the database is not at the revision that it starts from.
	 * @param range the target, from the base on; or {@code start:target}
	 * @param out takes the script, and gets nothing unless all of it can be printed; is
	 * not closed
	 */
	public void upgradeSql(String range, Writer out) {
		offline().upgrade(range, out);
	}

	/**
	 * Print a downgrade as a script for psql, without a look at the database.
	 * @param range {@code start:target}
	 * @param out takes the script, and gets nothing unless all of it can be printed; is
	 * not closed
	 */
	public void downgradeSql(String range, Writer out) {
		offline().downgrade(range, out);
	}

	/**
	 * Print a stamp as a script for psql, without a look at the database.
	 * @param start where the database stands; {@code base} for a new one
	 * @param out takes the script; is not closed
	 * @param targets such as {@code head}, {@code heads}, an id, or {@code base}; at
	 * least one
	 */
	public void stampSql(String start, Writer out, String... targets) {
		offline().stamp(start, some(targets), out);
	}

	/**
	 * The revisions in the version table: one query.
	 * @return one revision for each row, in no particular order; empty for a database
	 * that was never migrated
	 */
	public List<RevisionInfo> current() {
		return current(reader().versionRows());
	}

	/**
	 * The rows of the version table as they stand, those of revisions that the graph does
	 * not have included: one query.
	 * @return the ids, in no particular order; empty for a database that was never
	 * migrated
	 */
	public List<String> rows() {
		return reader().versionRows();
	}

	/**
	 * Look at the body of every revision, without a look at the database: that SQL can be
	 * read, that objects can be made of classes, and that a downgrade which is to be
	 * derived can be. An upgrade does so for the revisions that it runs.
	 * @throws io.sqlbot.migrate.error.MigrationException for the first revision that
	 * can't run
	 */
	public void check() {
		this.directory.scripts().forEach(RevisionScript::prepare);
	}

	/**
	 * Look whether applied revisions were edited or deleted since, as far as the history
	 * tells, and report all of them at once. An upgrade that has something to run does so
	 * before, unless {@link MigrationSettings#validate()} is off. A revision in SQL was
	 * edited if its upgrade has other tokens; comments, blanks and line ends do not
	 * count. One in Java was if its operations give another SQL, where that can be told
	 * without a database and without objects that are injected.
	 * @throws io.sqlbot.migrate.error.AppliedRevisionChangedException if there are any
	 */
	public void validate() {
		new HistoryValidation(this.dataSource, this.settings, this.directory).run();
	}

	/**
	 * Everything that can be told without a look at the database.
	 * @return the revisions
	 */
	public Revisions revisions() {
		return this.revisions;
	}

	/**
	 * Get what writes new revisions, without a look at the database. What it writes is
	 * not part of this engine, whose revisions were read when it was built.
	 * @param settings where and how to write
	 * @return the writer
	 */
	public RevisionWriter writer(WriterSettings settings) {
		return new RevisionWriter(this.directory, this.settings.locations(), settings);
	}

	/**
	 * The newest revisions of the graph, without a look at the database.
	 * @return the heads
	 */
	public List<RevisionInfo> heads() {
		return this.revisions.heads();
	}

	/**
	 * All revisions of the graph, newest first, without a look at the database.
	 * @return the revisions
	 */
	public List<RevisionInfo> history() {
		return this.revisions.history();
	}

	/**
	 * What was done to the database, from its history table: one query.
	 * @param limit how many rows at most, the newest ones
	 * @return the rows, oldest first; empty for a database that was never migrated
	 */
	public List<AppliedRevision> applied(int limit) {
		return reader().history(limit);
	}

	/**
	 * The revisions that stopped on their way, by a failure or a crash, and that the next
	 * upgrade or downgrade goes on with: two queries.
	 * @return the revisions, the one that stopped last at the end; empty when there are
	 * none, as it should be
	 */
	public List<UnfinishedRevision> unfinished() {
		return unfinished(reader().unfinished(), rows());
	}

	/**
	 * Everything that the database tells about its revisions: one query, or two where
	 * Alembic's table is there without the history table. Nothing is created, and nothing
	 * waits for the lock.
	 * @param limit how many rows of the history table at most, the newest ones
	 * @return what the database tells
	 */
	public DatabaseLook look(int limit) {
		DatabaseLook look = reader().look(limit);
		return new DatabaseLook(look.rows(), look.applied(), unfinished(look.unfinished(), look.rows()),
				look.upgraded(), look.lockHolder());
	}

	/**
	 * Where the database stands: one query.
	 * @param target the target that it should be at
	 * @return the current revisions, the heads, and what is pending
	 */
	public MigrationStatus status(String target) {
		List<String> rows = rows();
		return new MigrationStatus(current(rows), heads(), pending(target, rows));
	}

	/**
	 * What an upgrade would run where the version table has the given rows, without a
	 * look at the database.
	 * @param target the target
	 * @param rows the rows
	 * @return the revisions in the order in which they would run
	 */
	public List<RevisionInfo> pending(String target, Collection<String> rows) {
		return this.revisions.pending(target, rows);
	}

	// the history of a revision that the version rows have passed does not count any more
	private List<UnfinishedRevision> unfinished(List<UnfinishedRevision> stopped, List<String> rows) {
		if (stopped.isEmpty()) {
			return stopped;
		}
		Set<String> known = rows.stream()
			.filter((row) -> this.revisions.find(row).isPresent())
			.collect(Collectors.toSet());
		Set<String> pending = pending("heads", known).stream().map(RevisionInfo::id).collect(Collectors.toSet());
		return stopped.stream()
			.filter((it) -> (it.direction() == Direction.UPGRADE) ? pending.contains(it.revision())
					: rows.contains(it.revision()))
			.toList();
	}

	// none at all is rather a mistake of whoever computes them than the wish to say that
	// nothing is applied
	private static List<String> some(String[] targets) {
		if (targets.length == 0) {
			throw new IllegalArgumentException("A stamp needs a target; 'base' says that nothing is applied");
		}
		return List.of(targets);
	}

	// made when they are asked for: their classes are no part of a start with nothing to
	// do
	private DatabaseReader reader() {
		return new DatabaseReader(this.dataSource, this.settings);
	}

	private StampRunner stamps() {
		return new StampRunner(this.dataSource, this.settings, this.directory, this.listeners);
	}

	private OfflineScript offline() {
		return new OfflineScript(this.settings, this.directory);
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	MigrationSettings settings() {
		return this.settings;
	}

	// the same revisions on a database that is thrown away: nobody is told of it, and
	// nothing is kept of it
	MigrationEngine replaying(DataSource scratch) {
		MigrationSettings simple = this.settings.withBackup(null).withSegments(this.settings.segments().withRole(null));
		return new MigrationEngine(builder(scratch).settings(simple).withoutLog(), this.directory);
	}

	private List<RevisionInfo> current(Collection<String> rows) {
		this.directory.graph().requireKnown(rows);
		return rows.stream().flatMap((row) -> this.revisions.find(row).stream()).toList();
	}

}
