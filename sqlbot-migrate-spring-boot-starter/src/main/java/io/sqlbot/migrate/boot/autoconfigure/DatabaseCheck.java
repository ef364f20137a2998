package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.error.RevisionChange;
import io.sqlbot.migrate.error.UnknownRowException;

/**
 * Looks at a database without changing anything, and refuses what an upgrade that has
 * something to run would refuse.
 *
 * @param engine the engine
 * @param target where the database should be
 * @param validates whether applied revisions must be as they were
 */
record DatabaseCheck(MigrationEngine engine, String target, boolean validates) {

	/**
	 * Tell what is pending.
	 * @param rows the version rows
	 * @return the revisions
	 * @throws io.sqlbot.migrate.error.MigrationException if the database is at a revision
	 * that the application does not have, or an applied revision was edited or deleted
	 */
	List<RevisionInfo> pending(List<String> rows) {
		List<RevisionInfo> pending = known(rows);
		if (this.validates) {
			this.engine.validate();
		}
		return pending;
	}

	private List<RevisionInfo> known(List<String> rows) {
		try {
			return this.engine.pending(this.target, rows);
		}
		catch (UnknownRowException ex) {
			throw ex.with(deleted(ex.rows()));
		}
	}

	// what the history knows of revisions that the application does not have
	private List<RevisionChange> deleted(List<String> rows) {
		try {
			this.engine.validate();
			return List.of();
		}
		catch (AppliedRevisionChangedException ex) {
			return ex.changes().stream().filter((change) -> rows.contains(change.revision())).toList();
		}
		catch (UnknownRowException ex) {
			return List.of();
		}
	}

}
