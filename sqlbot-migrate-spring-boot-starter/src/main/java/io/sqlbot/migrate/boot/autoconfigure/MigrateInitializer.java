package io.sqlbot.migrate.boot.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What entity managers, JDBC templates and the like wait for. With the phase
 * {@link UpgradePhase#READY} they need not wait: it looks whether somebody should be
 * warned, and nothing else.
 */
final class MigrateInitializer {

	private static final Log logger = LogFactory.getLog(MigrateInitializer.class);

	private final MigratedDatabases databases;

	private final UpgradePhase phase;

	MigrateInitializer(MigratedDatabases databases, UpgradePhase phase) {
		this.databases = databases;
		this.phase = phase;
	}

	void run() {
		if (this.phase == UpgradePhase.READY) {
			return;
		}
		for (MigratedDatabase database : this.databases.all()) {
			if (database.autoUpgrade()) {
				DatabaseLine line = new DatabaseLine(database.engine(), database.target());
				logger.info((this.phase == UpgradePhase.VALIDATE) ? line.verify() : line.upgrade());
			}
		}
	}

}
