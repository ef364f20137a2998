package io.sqlbot.migrate.boot.actuate.state;

import java.util.List;

import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabase;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * One look at a database, and what follows from it. Tells what it can where something is
 * wrong.
 *
 * @param standing how it stands
 * @param look what the database told, all empty if it could not be asked
 * @param pending what an upgrade would run, in that order
 * @param error why something could not be told, or {@code null}
 * @param failure why the last run of this application failed, or {@code null}
 */
public record DatabaseState(Standing standing, DatabaseLook look, List<RevisionInfo> pending, @Nullable String error,
		@Nullable String failure) {

	private static final DatabaseLook NOTHING = new DatabaseLook(List.of(), List.of(), List.of(), null, null);

	static DatabaseState of(MigratedDatabase database, RunTracker tracker, int historyLimit) {
		try {
			return of(database, tracker, database.engine().look(historyLimit));
		}
		catch (MigrationException ex) {
			return new DatabaseState(orRunning(Standing.UNKNOWN, tracker), NOTHING, List.of(), ex.getMessage(),
					tracker.failure());
		}
	}

	private static DatabaseState of(MigratedDatabase database, RunTracker tracker, DatabaseLook look) {
		MigrationEngine engine = database.engine();
		try {
			List<RevisionInfo> pending = engine.pending(database.target(), look.rows());
			return new DatabaseState(standing(look, pending, tracker), look, pending, null, tracker.failure());
		}
		catch (MigrationException ex) {
			Standing standing = hasUnknownRow(engine, look) ? Standing.AHEAD : Standing.UNKNOWN;
			return new DatabaseState(orRunning(standing, tracker), look, List.of(), ex.getMessage(), tracker.failure());
		}
	}

	private static Standing orRunning(Standing standing, RunTracker tracker) {
		return tracker.isActive() ? Standing.RUNNING : standing;
	}

	private static Standing standing(DatabaseLook look, List<RevisionInfo> pending, RunTracker tracker) {
		boolean unfinished = !look.unfinished().isEmpty();
		if (tracker.isActive() || (look.lockHolder() != null && (unfinished || !pending.isEmpty()))) {
			return Standing.RUNNING;
		}
		// without an error it broke off, or another instance is between two segments
		if (look.unfinished().stream().anyMatch((it) -> it.error() != null)) {
			return Standing.FAILED;
		}
		if (pending.isEmpty() && !unfinished) {
			return Standing.CURRENT;
		}
		return (tracker.failure() != null) ? Standing.FAILED : Standing.BEHIND;
	}

	private static boolean hasUnknownRow(MigrationEngine engine, DatabaseLook look) {
		return look.rows().stream().anyMatch((row) -> engine.revisions().find(row).isEmpty());
	}

}
