package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Upgrades the database when the application is ready, before every other listener and
 * before the application accepts traffic: Spring Boot publishes the readiness state after
 * the event, and treats a failure here as a failed start. With another phase that was
 * done before, except for databases that are only looked at.
 */
final class MigrateOnReady implements ApplicationListener<ApplicationReadyEvent>, Ordered {

	private static final Log logger = LogFactory.getLog(MigrateOnReady.class);

	private final MigratedDatabases databases;

	private final MaintenanceMode maintenance;

	private final ApplicationContext context;

	MigrateOnReady(MigratedDatabases databases, MaintenanceMode maintenance, ApplicationContext context) {
		this.databases = databases;
		this.maintenance = maintenance;
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		// a child's events reach its parent's listeners too
		if (event.getApplicationContext() == this.context) {
			List<MigratedDatabase> upgraded = this.databases.upgradedIn(UpgradePhase.READY);
			for (MigratedDatabase database : this.databases.all()) {
				DatabaseLine line = this.databases.line(database);
				if (upgraded.contains(database)) {
					logger.info(line.upgrade());
				}
				else if (!database.autoUpgrade()) {
					logger.info(line.look());
				}
			}
			this.maintenance.end();
		}
	}

	@Override
	public boolean supportsAsyncExecution() {
		// on another thread nobody would wait for it, and a failure would be lost
		return false;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
