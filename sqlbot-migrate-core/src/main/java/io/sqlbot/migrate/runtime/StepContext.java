package io.sqlbot.migrate.runtime;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;

/**
 * What the steps of a run share.
 *
 * @param connection the connection that everything runs on
 * @param guardSource gives a second connection, which holds the lock while a statement
 * runs outside of a transaction, sees who is in the way, or records a failure that broke
 * the first one
 * @param preflight what was found out before the first change
 * @param journal writes to the own tables
 * @param lockWait waits for the lock
 * @param settings the settings
 * @param listener is told what happens
 * @param watch looks at segments that take long
 * @param progress what is known of unfinished revisions
 * @param headStart whether a segment may begin without asking
 */
record StepContext(BorrowedConnection connection, DataSource guardSource, Preflight preflight, Journal journal,
		LockWait lockWait, MigrationSettings settings, MigrationListener listener, SegmentWatch watch,
		KnownProgress progress, HeadStart headStart) {

	SegmentRules rules(PreparedRevision revision, Direction direction) {
		return SegmentRules.of(this.settings.segments(), revision.header(), direction);
	}

}
