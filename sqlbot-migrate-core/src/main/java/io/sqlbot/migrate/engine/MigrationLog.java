package io.sqlbot.migrate.engine;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.runtime.StepText;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Writes each step to the log.
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
	}

}
