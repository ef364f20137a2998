package io.sqlbot.migrate.runtime;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;

/**
 * Creates the version table and the history table for themselves. Thread-safe.
 */
public final class VersionTables {

	private final DataSource dataSource;

	private final MigrationSettings settings;

	/**
	 * Create an instance.
	 * @param dataSource the database
	 * @param settings the settings
	 */
	public VersionTables(DataSource dataSource, MigrationSettings settings) {
		this.dataSource = dataSource;
		this.settings = settings;
	}

	/**
	 * Create what is missing, under the lock.
	 * @return whether anything was missing
	 * @throws io.sqlbot.migrate.error.MigrationException if it can't be created
	 */
	public boolean ensure() {
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			VersionRows rows = VersionRows.read(connection.jdbc(), this.settings);
			Preflight preflight = Preflight.check(connection.jdbc(), this.settings, rows.schema());
			if (!preflight.tablesExist()) {
				TableCreation.run(connection.jdbc(), preflight, this.settings.lockWait());
			}
			return !preflight.tablesExist();
		}
	}

}
