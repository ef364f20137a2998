package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Where everything is measured, and what the rows share.
 */
final class Bench implements AutoCloseable {

	private final Server server;

	private final WorkloadJars jars;

	private final Libraries libraries;

	private final Scale scale;

	private final Path directory;

	private final Map<String, Database> migrated = new HashMap<>();

	private final Map<Integer, Database> schemas = new HashMap<>();

	Bench(Server server, Libraries libraries, Scale scale, Path directory) {
		this.server = server;
		this.jars = new WorkloadJars(directory.resolve("jars"));
		this.libraries = libraries;
		this.scale = scale;
		this.directory = directory;
	}

	Server server() {
		return this.server;
	}

	WorkloadJars jars() {
		return this.jars;
	}

	Libraries libraries() {
		return this.libraries;
	}

	Scale scale() {
		return this.scale;
	}

	Path directory() {
		return this.directory;
	}

	ClassLoader loader(String folder, int revisions) throws IOException {
		URL[] urls = { this.jars.of(folder, revisions).toUri().toURL() };
		return new URLClassLoader(urls, Bench.class.getClassLoader());
	}

	/**
	 * A database in which a contender has applied a workload, for rows that find nothing
	 * to do. It was made without waiting for the disk, which does not matter to them.
	 * @param contender who applied it
	 * @param revisions the size of the workload
	 * @return the database, the same for each call
	 * @throws Exception if it can't be made
	 */
	Database migrated(Contender contender, int revisions) throws Exception {
		String key = contender.folder() + revisions;
		Database known = this.migrated.get(key);
		if (known != null) {
			return known;
		}
		Database database = this.server.create();
		this.migrated.put(key, database);
		database.set("synchronous_commit", "off");
		try (HikariDataSource pool = database.pool()) {
			contender.migrate(pool, loader(contender.folder(), revisions));
		}
		database.reset("synchronous_commit");
		database.execute("vacuum analyze");
		return database;
	}

	/**
	 * A database that holds a set of tables.
	 * @param tables how many
	 * @return the database, the same for each call; it is not to be changed
	 * @throws SQLException if it can't be made
	 * @see TableSet
	 */
	Database withTables(int tables) throws SQLException {
		Database known = this.schemas.get(tables);
		if (known != null) {
			return known;
		}
		Database database = this.server.create();
		this.schemas.put(tables, database);
		TableSet.create(database, tables);
		return database;
	}

	@Override
	public void close() throws SQLException {
		for (Database database : this.migrated.values()) {
			database.close();
		}
		for (Database database : this.schemas.values()) {
			database.close();
		}
	}

}
