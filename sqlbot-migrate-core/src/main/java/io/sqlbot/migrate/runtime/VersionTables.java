package io.sqlbot.migrate.runtime;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates the version table and the history table for themselves. Thread-safe.
 */
public final class VersionTables {

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final MigrationListener listener;

	/**
	 * Create an instance.
	 * @param dataSource the database
	 * @param settings the settings
	 * @param listener is told of waiting for the lock
	 */
	public VersionTables(DataSource dataSource, MigrationSettings settings, MigrationListener listener) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.listener = listener;
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
				TableCreation.run(connection.jdbc(), preflight,
						new LockWait(this.settings.lockWait(), preflight, this.listener));
			}
			return !preflight.tablesExist();
		}
	}

	/**
	 * Tell the names of the version table and the history table.
	 * @param settings the settings
	 * @return the names, without a schema where the search path decides
	 */
	public static List<QualifiedName> names(MigrationSettings settings) {
		String schema = settings.versionTableSchema();
		Identifier place = (schema != null) ? new Identifier(schema) : null;
		return Stream.of(settings.versionTable(), OwnTables.historyName(settings.versionTable()))
			.map((name) -> new QualifiedName(place, new Identifier(name)))
			.toList();
	}

}
