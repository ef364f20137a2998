package io.sqlbot.migrate.boot.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What entity managers, JDBC templates and the like wait for. With the phase
 * {@link UpgradePhase#READY} they need not wait: it looks whether somebody should be
 * warned, and nothing else.
 */
public final class MigrateInitializer {

	/**
	 * The name of its bean, which Spring Boot lets everything wait for that uses the
	 * schema.
	 */
	public static final String BEAN_NAME = "migrateInitializer";

	private static final Log logger = LogFactory.getLog(MigrateInitializer.class);

	private final MigratedDatabases databases;

	private final UpgradePhase phase;

	private final OldSchemaWarning warning;

	MigrateInitializer(MigratedDatabases databases, UpgradePhase phase, OldSchemaWarning warning) {
		this.databases = databases;
		this.phase = phase;
		this.warning = warning;
	}

	void run() {
		if (this.phase == UpgradePhase.READY) {
			this.warning.beforeEntityManagers();
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
