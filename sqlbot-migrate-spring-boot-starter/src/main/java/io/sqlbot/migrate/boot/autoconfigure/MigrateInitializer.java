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

	/**
	 * The property that is present in the environment while a command runs, which does
	 * what it is told and nothing else.
	 */
	public static final String COMMAND = "migrate-command.runs-revisions";

	/**
	 * The property that is {@code true} in the environment while a command runs that
	 * writes revisions, perhaps the first one of a location.
	 */
	public static final String WRITING_COMMAND = "migrate-command.writes-revisions";

	private final MigratedDatabases databases;

	private final OldSchemaWarning warning;

	MigrateInitializer(MigratedDatabases databases, OldSchemaWarning warning) {
		this.databases = databases;
		this.warning = warning;
	}

	void run() {
		this.warning.beforeEntityManagers();
		for (MigratedDatabase database : this.databases.upgradedIn(UpgradePhase.INITIALIZER)) {
			logger.info(this.databases.line(database).upgrade());
		}
		for (MigratedDatabase database : this.databases.upgradedIn(UpgradePhase.VALIDATE)) {
			logger.info(this.databases.line(database).verify());
		}
	}

}
