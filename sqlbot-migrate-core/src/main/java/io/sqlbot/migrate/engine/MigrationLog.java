package io.sqlbot.migrate.engine;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.runtime.SessionText;
import io.sqlbot.migrate.runtime.StepText;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes each step, and what stands in its way, to the log.
 */
final class MigrationLog implements MigrationListener {

	private static final Log logger = LogFactory.getLog("io.sqlbot.migrate");

	@Override
	public void onEvent(MigrationEvent event) {
		if (event instanceof MigrationEvent.StepStarted started) {
			logger.info("Running " + StepText.of(started.revision(), started.direction()));
		}
		else if (event instanceof MigrationEvent.BackupFinished backup) {
			logger.info("Dumped the database into " + backup.file().toAbsolutePath() + " (" + backup.bytes()
					+ " bytes) in " + backup.duration().toMillis() + " ms");
		}
		else if (event instanceof MigrationEvent.StepFinished finished) {
			logger.debug("Finished " + StepText.of(finished.revision(), finished.direction()) + " in "
					+ finished.duration().toMillis() + " ms");
		}
		else if (event instanceof MigrationEvent.LockAwaited awaited) {
			logger.info("Waiting since " + SessionText.of(awaited.waited())
					+ " for another session that is migrating the same database: " + name(awaited.holder()));
		}
		else if (event instanceof MigrationEvent.SegmentRetried retried) {
			logger.warn("Segment " + retried.segment() + " of revision '" + retried.revision().id()
					+ "' lost against another session (SQLSTATE " + retried.sqlState()
					+ ") and was rolled back; attempt " + (retried.attempt() + 1) + " follows in "
					+ SessionText.of(retried.pause()) + ". In the way: " + name(retried.blocker()));
		}
		else if (event instanceof MigrationEvent.IndexProgress progress) {
			logger.debug("Revision '" + progress.revision().id() + "': " + progress.phase() + ", " + progress.done()
					+ " of " + progress.total());
		}
	}

	private static String name(@Nullable OtherSession session) {
		return (session != null) ? SessionText.of(session) : "not known";
	}

}
