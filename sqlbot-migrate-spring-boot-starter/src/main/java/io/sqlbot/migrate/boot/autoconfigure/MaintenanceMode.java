package io.sqlbot.migrate.boot.autoconfigure;

/**
 * Whether requests would still meet an old schema: from the moment at which the web
 * server listens to the end of the upgrade. Thread-safe.
 */
public final class MaintenanceMode {

	private final MigratedDatabases databases;

	private volatile boolean over;

	MaintenanceMode(MigratedDatabases databases) {
		this.databases = databases;
	}

	/**
	 * Tell whether requests may be served.
	 * @return {@code false} until every database is upgraded that this application
	 * upgrades when it is ready
	 */
	public boolean isOver() {
		return this.over || !this.databases.isAnyUpgradedIn(UpgradePhase.READY);
	}

	void end() {
		this.over = true;
	}

}
