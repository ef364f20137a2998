package io.sqlbot.migrate.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationFactory;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;

/**
 * Collects what an engine needs. Not thread-safe.
 */
public final class MigrationEngineBuilder {

	private final DataSource dataSource;

	private final Map<Class<? extends Migration>, Supplier<? extends Migration>> migrations = new LinkedHashMap<>();

	private final List<MigrationListener> listeners = new ArrayList<>(List.of(new MigrationLog()));

	private DataSource guardSource;

	private @Nullable DataSource backupSource;

	private MigrationSettings settings = MigrationSettings.defaults();

	private MigrationFactory factory = MigrationEngineBuilder::instantiate;

	private boolean missingLocations;

	private @Nullable ClassLoader classLoader;

	MigrationEngineBuilder(DataSource dataSource) {
		this.dataSource = dataSource;
		this.guardSource = dataSource;
	}

	/**
	 * Change the settings.
	 * @param settings the settings
	 * @return this builder
	 */
	public MigrationEngineBuilder settings(MigrationSettings settings) {
		this.settings = settings;
		return this;
	}

	/**
	 * Take the second connection from elsewhere. One is needed while a statement runs
	 * outside of a transaction, to hold the lock, and during a run that the database is
	 * dumped for; by default it comes from the same data source, which then must have
	 * room for two. Another one looks who is in the way of a segment that takes longer
	 * than half a second; where it can't be had, that stays unknown.
	 * @param guardSource the same database, best without a pool
	 * @return this builder
	 */
	public MigrationEngineBuilder guardSource(DataSource guardSource) {
		this.guardSource = guardSource;
		return this;
	}

	/**
	 * Have {@code pg_dump} connect elsewhere than the application does: to the server
	 * itself where the application goes through a pooler, or as another role. By default
	 * it connects as the source of the second connection does. It gets the password of a
	 * {@link org.springframework.jdbc.datasource.SimpleDriverDataSource} or a data source
	 * of the driver; for others it looks for one by itself, in {@code PGPASSWORD} or
	 * {@code ~/.pgpass}.
	 * @param backupSource the same database, without a pool
	 * @return this builder
	 */
	public MigrationEngineBuilder backupSource(DataSource backupSource) {
		this.backupSource = backupSource;
		return this;
	}

	/**
	 * Add a revision that no location holds, or whose object comes from elsewhere.
	 * @param type its class, annotated with {@link io.sqlbot.migrate.Revision}
	 * @param instance gives the object right before it runs
	 * @return this builder
	 */
	public MigrationEngineBuilder migration(Class<? extends Migration> type, Supplier<? extends Migration> instance) {
		this.migrations.put(type, instance);
		return this;
	}

	/**
	 * Add a listener.
	 * @param listener the listener
	 * @return this builder
	 */
	public MigrationEngineBuilder listener(MigrationListener listener) {
		this.listeners.add(listener);
		return this;
	}

	/**
	 * Change what makes the objects of the revision classes in the locations; by default
	 * their constructor without parameters.
	 * @param factory the factory
	 * @return this builder
	 */
	public MigrationEngineBuilder factory(MigrationFactory factory) {
		this.factory = factory;
		return this;
	}

	/**
	 * Change where the locations of the class path are looked for; by default the
	 * thread's context class loader.
	 * @param classLoader the class loader
	 * @return this builder
	 */
	public MigrationEngineBuilder classLoader(ClassLoader classLoader) {
		this.classLoader = classLoader;
		return this;
	}

	/**
	 * Let configured locations be missing, as before the first revision is written into
	 * them. Otherwise only the default location may be missing.
	 * @return this builder
	 */
	public MigrationEngineBuilder allowMissingLocations() {
		this.missingLocations = true;
		return this;
	}

	/**
	 * Find the revisions, and read them. Where all of them are in jars, they are read
	 * when they are needed: at the latest by the first upgrade, unless the database's
	 * history tells that nothing is pending for exactly these files. The database is not
	 * touched.
	 * @return the engine
	 * @throws io.sqlbot.migrate.error.MigrationException if a location is missing, or a
	 * revision can't be read, or all of them together are no graph
	 */
	public MigrationEngine build() {
		ScriptDirectory directory = ScriptDirectory.load(this.settings.locations(), this.migrations, loader(),
				this.factory);
		if (!this.missingLocations) {
			directory.requireLocations();
		}
		return new MigrationEngine(this, directory);
	}

	// a reference to Spring's own method would load its class though no revision runs
	private static <T extends Migration> T instantiate(Class<T> type) {
		return BeanUtils.instantiateClass(type);
	}

	private ClassLoader loader() {
		ClassLoader given = this.classLoader;
		ClassLoader context = (given != null) ? given : Thread.currentThread().getContextClassLoader();
		return (context != null) ? context : ClassLoader.getSystemClassLoader();
	}

	MigrationEngineBuilder withoutLog() {
		this.listeners.clear();
		return this;
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	DataSource guardSource() {
		return this.guardSource;
	}

	@Nullable DataSource backupSource() {
		return this.backupSource;
	}

	MigrationSettings settings() {
		return this.settings;
	}

	List<MigrationListener> listeners() {
		return this.listeners;
	}

}
