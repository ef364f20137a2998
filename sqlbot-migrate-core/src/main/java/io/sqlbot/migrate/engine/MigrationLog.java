package io.sqlbot.migrate.engine;

import java.util.Locale;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;
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
			logger.info("Running " + describe(started.revision(), started.direction()));
		}
		else if (event instanceof MigrationEvent.StepFinished finished) {
			logger.debug("Finished " + describe(finished.revision(), finished.direction()) + " in "
					+ finished.duration().toMillis() + " ms");
		}
	}

	private static String describe(RevisionInfo revision, Direction direction) {
		String parents = String.join(", ", revision.revises());
		boolean up = direction == Direction.UPGRADE;
		String path = up ? parents + " -> " + revision.id() : revision.id() + " -> " + parents;
		return direction.name().toLowerCase(Locale.ROOT) + " " + path
				+ (revision.message().isEmpty() ? "" : ", " + revision.message());
	}

}
