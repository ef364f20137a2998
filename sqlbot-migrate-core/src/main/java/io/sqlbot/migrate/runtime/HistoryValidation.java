package io.sqlbot.migrate.runtime;

import java.util.List;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.error.RevisionChange;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * Looks for applied revisions that were edited or deleted since. Only reads. Thread-safe.
 */
public final class HistoryValidation {

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final ScriptDirectory directory;

	/**
	 * Create a validation.
	 * @param dataSource the database
	 * @param settings the settings
	 * @param directory the revisions
	 */
	public HistoryValidation(DataSource dataSource, MigrationSettings settings, ScriptDirectory directory) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.directory = directory;
	}

	/**
	 * Look at all applied revisions.
	 * @throws AppliedRevisionChangedException if any of them was edited or deleted
	 * @throws UnknownRowException if the version table names a revision that neither the
	 * application nor the history has
	 */
	public void run() {
		try (BorrowedConnection connection = BorrowedConnection.from(this.dataSource)) {
			VersionRows rows = VersionRows.read(connection.jdbc(), this.settings);
			if (rows.ids().isEmpty()) {
				return;
			}
			List<RevisionChange> changes = changes(connection, rows);
			if (!changes.isEmpty()) {
				throw new AppliedRevisionChangedException(changes);
			}
			this.directory.graph().requireKnown(rows.ids());
		}
	}

	/**
	 * Say of unknown version rows what the history knows about them.
	 * @param connection the connection
	 * @param rows the version rows
	 * @param unknown the failure that names those which are unknown
	 * @return the failure to throw
	 */
	UnknownRowException explain(BorrowedConnection connection, VersionRows rows, UnknownRowException unknown) {
		List<RevisionChange> deleted = changes(connection, rows).stream()
			.filter((change) -> unknown.rows().contains(change.revision()))
			.toList();
		return deleted.isEmpty() ? unknown : unknown.with(deleted);
	}

	private List<RevisionChange> changes(BorrowedConnection connection, VersionRows rows) {
		OwnTables tables = new OwnTables(rows.schema(), this.settings.versionTable());
		return HistoryCheck.find(connection.jdbc(), tables, this.directory, rows.ids());
	}

}
