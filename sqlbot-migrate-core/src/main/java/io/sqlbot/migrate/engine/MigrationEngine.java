package io.sqlbot.migrate.engine;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationFactory;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.MigrationStatus;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.UnfinishedRevision;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.runtime.DatabaseReader;
import io.sqlbot.migrate.runtime.OfflineScript;
import io.sqlbot.migrate.runtime.PlanRunner;
import io.sqlbot.migrate.runtime.StampRunner;
import io.sqlbot.migrate.script.RevisionScript;
import io.sqlbot.migrate.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/**
 * The migration engine: brings a PostgreSQL database from one revision to another, and
 * says where it stands. The methods carry the names of Alembic's commands. Thread-safe;
 * instances in several processes may work on one database at once, as each change is made
 * under a lock in that database. The revisions are read once, when the engine is built.
 *
 * <p>
 * Every method throws a subclass of {@link io.sqlbot.migrate.error.MigrationException}
 * when something can't be done, whose message says what happened and what to do next.
 */
public final class MigrationEngine {

	private final ScriptDirectory directory;

	private final DatabaseReader reader;

	private final PlanRunner plans;

	private final StampRunner stamps;

	private final OfflineScript offline;

	private MigrationEngine(Builder builder, ScriptDirectory directory) {
		this.directory = directory;
		this.reader = new DatabaseReader(builder.dataSource, builder.settings);
		Listeners listeners = new Listeners(builder.listeners);
		this.plans = new PlanRunner(builder.dataSource, builder.guardSource, builder.settings, directory, listeners);
		this.stamps = new StampRunner(builder.dataSource, builder.settings, directory.graph(), listeners);
		this.offline = new OfflineScript(builder.settings, directory);
	}

	/**
	 * Begin an engine.
	 * @param dataSource the database; the engine borrows one connection for each call
	 * @return a builder with the default settings
	 */
	public static Builder builder(DataSource dataSource) {
		return new Builder(dataSource);
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
	 * Set the version rows without running anything.
	 * @param targets such as {@code head}, {@code heads}, an id, or {@code base}
	 * @return what was done
	 */
	public MigrationResult stamp(String... targets) {
		return this.stamps.stamp(List.of(targets));
	}

	/**
	 * Empty the version table and set its rows, without running anything. This is the way
	 * out when the table names a revision that does not exist any more.
	 * @param targets such as {@code head}, {@code heads}, an id, or {@code base}
	 * @return what was done
	 */
	public MigrationResult stampPurged(String... targets) {
		return this.stamps.stampPurged(List.of(targets));
	}

	/**
	 * Print an upgrade as a script for psql, without a look at the database. The script
	 * stops where the database is not at the revision that it starts from.
	 * @param range the target, from the base on; or {@code start:target}
	 * @param out takes the script, and gets nothing unless all of it can be printed; is
	 * not closed
	 */
	public void upgradeSql(String range, Writer out) {
		this.offline.upgrade(range, out);
	}

	/**
	 * Print a downgrade as a script for psql, without a look at the database.
	 * @param range {@code start:target}
	 * @param out takes the script, and gets nothing unless all of it can be printed; is
	 * not closed
	 */
	public void downgradeSql(String range, Writer out) {
		this.offline.downgrade(range, out);
	}

	/**
	 * Print a stamp as a script for psql, without a look at the database.
	 * @param start where the database stands; {@code base} for a new one
	 * @param out takes the script; is not closed
	 * @param targets such as {@code head}, {@code heads}, an id, or {@code base}
	 */
	public void stampSql(String start, Writer out, String... targets) {
		this.offline.stamp(start, List.of(targets), out);
	}

	/**
	 * The revisions in the version table: one query.
	 * @return one revision for each row, in no particular order; empty for a database
	 * that was never migrated
	 */
	public List<RevisionInfo> current() {
		return current(this.reader.versionRows());
	}

	/**
	 * The rows of the version table as they stand, those of revisions that the graph does
	 * not have included: one query.
	 * @return the ids, in no particular order; empty for a database that was never
	 * migrated
	 */
	public List<String> rows() {
		return this.reader.versionRows();
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
	 * The newest revisions of the graph, without a look at the database.
	 * @return the heads
	 */
	public List<RevisionInfo> heads() {
		return infos(this.directory.graph().heads());
	}

	/**
	 * All revisions of the graph, newest first, without a look at the database.
	 * @return the revisions
	 */
	public List<RevisionInfo> history() {
		return infos(this.directory.graph().history());
	}

	/**
	 * What was done to the database, from its history table: one query.
	 * @param limit how many rows at most, the newest ones
	 * @return the rows, oldest first; empty for a database that was never migrated
	 */
	public List<AppliedRevision> applied(int limit) {
		return this.reader.history(limit);
	}

	/**
	 * The revisions that stopped on their way, by a failure or a crash, and that the next
	 * upgrade or downgrade goes on with: two queries.
	 * @return the revisions, the one that stopped last at the end; empty when there are
	 * none, as it should be
	 */
	public List<UnfinishedRevision> unfinished() {
		List<String> rows = rows();
		Set<String> pending = pending("heads", rows).stream().map(RevisionInfo::id).collect(Collectors.toSet());
		return this.reader.unfinished()
			.stream()
			.filter((stopped) -> (stopped.direction() == Direction.UPGRADE) ? pending.contains(stopped.revision())
					: rows.contains(stopped.revision()))
			.toList();
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
		RevisionPlan plan = this.directory.graph().upgrade(target, rows);
		return plan.steps().stream().map((step) -> info(step.revision())).toList();
	}

	private List<RevisionInfo> current(Collection<String> rows) {
		return rows.stream().map(this::requireKnown).map(this::info).toList();
	}

	private RevisionNode requireKnown(String row) {
		return this.directory.graph().find(row).orElseThrow(() -> new UnknownRowException(List.of(row)));
	}

	private List<RevisionInfo> infos(List<RevisionNode> nodes) {
		return nodes.stream().map(this::info).toList();
	}

	private RevisionInfo info(@Nullable RevisionNode node) {
		if (node == null) {
			throw new IllegalStateException("A step of an upgrade has a revision");
		}
		return this.directory.get(node.id()).header().info();
	}

	/**
	 * Collects what an engine needs. Not thread-safe.
	 */
	public static final class Builder {

		private final DataSource dataSource;

		private final Map<Class<? extends Migration>, Supplier<? extends Migration>> migrations = new LinkedHashMap<>();

		private final List<MigrationListener> listeners = new ArrayList<>(List.of(new MigrationLog()));

		private DataSource guardSource;

		private MigrationSettings settings = MigrationSettings.defaults();

		private MigrationFactory factory = BeanUtils::instantiateClass;

		private @Nullable ClassLoader classLoader = ClassUtils.getDefaultClassLoader();

		private Builder(DataSource dataSource) {
			this.dataSource = dataSource;
			this.guardSource = dataSource;
		}

		/**
		 * Change the settings.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder settings(MigrationSettings settings) {
			this.settings = settings;
			return this;
		}

		/**
		 * Take the second connection from elsewhere. One is needed while a statement runs
		 * outside of a transaction, to hold the lock; by default it comes from the same
		 * data source, which then must have room for two. Another one looks who is in the
		 * way of a segment that takes longer than half a second; where it can't be had,
		 * that stays unknown.
		 * @param guardSource the same database, best without a pool
		 * @return this builder
		 */
		public Builder guardSource(DataSource guardSource) {
			this.guardSource = guardSource;
			return this;
		}

		/**
		 * Add a revision that no location holds, or whose object comes from elsewhere.
		 * @param type its class, annotated with {@link io.sqlbot.migrate.Revision}
		 * @param instance gives the object right before it runs
		 * @return this builder
		 */
		public Builder migration(Class<? extends Migration> type, Supplier<? extends Migration> instance) {
			this.migrations.put(type, instance);
			return this;
		}

		/**
		 * Add a listener.
		 * @param listener the listener
		 * @return this builder
		 */
		public Builder listener(MigrationListener listener) {
			this.listeners.add(listener);
			return this;
		}

		/**
		 * Change what makes the objects of the revision classes in the locations; by
		 * default their constructor without parameters.
		 * @param factory the factory
		 * @return this builder
		 */
		public Builder factory(MigrationFactory factory) {
			this.factory = factory;
			return this;
		}

		/**
		 * Change where the locations of the class path are looked for; by default the
		 * thread's context class loader.
		 * @param classLoader the class loader
		 * @return this builder
		 */
		public Builder classLoader(ClassLoader classLoader) {
			this.classLoader = classLoader;
			return this;
		}

		/**
		 * Find and read the revisions. The database is not touched.
		 * @return the engine
		 */
		public MigrationEngine build() {
			ClassLoader loader = (this.classLoader != null) ? this.classLoader : ClassLoader.getSystemClassLoader();
			return new MigrationEngine(this,
					ScriptDirectory.load(this.settings.locations(), this.migrations, loader, this.factory));
		}

	}

}
