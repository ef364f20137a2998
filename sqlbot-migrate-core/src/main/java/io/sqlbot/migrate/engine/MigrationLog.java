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

	@Override
	public void onEvent(MigrationEvent event) {
		if (event instanceof MigrationEvent.StepStarted started) {
			Holder.LOGGER.info("Running " + StepText.of(started.revision(), started.direction()));
		}
		else if (event instanceof MigrationEvent.BackupFinished backup) {
			Holder.LOGGER.info("Dumped the database into " + backup.file().toAbsolutePath() + " (" + backup.bytes()
					+ " bytes) in " + backup.duration().toMillis() + " ms");
		}
		else if (event instanceof MigrationEvent.StepFinished finished) {
			Holder.LOGGER.debug("Finished " + StepText.of(finished.revision(), finished.direction()) + " in "
					+ finished.duration().toMillis() + " ms");
		}
		else if (event instanceof MigrationEvent.LockAwaited awaited) {
			Holder.LOGGER.info("Waiting since " + SessionText.of(awaited.waited())
					+ " for another session that is migrating the same database: " + name(awaited.holder()));
		}
		else if (event instanceof MigrationEvent.SegmentRetried retried) {
			Holder.LOGGER.warn("Segment " + retried.segment() + " of revision '" + retried.revision().id()
					+ "' lost against another session (SQLSTATE " + retried.sqlState()
					+ ") and was rolled back; attempt " + (retried.attempt() + 1) + " follows in "
					+ SessionText.of(retried.pause()) + ". In the way: " + name(retried.blocker()));
		}
		else if (event instanceof MigrationEvent.IndexProgress progress) {
			Holder.LOGGER.debug("Revision '" + progress.revision().id() + "': " + progress.phase() + ", "
					+ progress.done() + " of " + progress.total());
		}
	}

	private static String name(@Nullable OtherSession session) {
		return (session != null) ? SessionText.of(session) : "not known";
	}

	/** Found when there is something to say: a start with nothing to do has not. */
	private static final class Holder {

		static final Log LOGGER = LogFactory.getLog("io.sqlbot.migrate");

	}

}
