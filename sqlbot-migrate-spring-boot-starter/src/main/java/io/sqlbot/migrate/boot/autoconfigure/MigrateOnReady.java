package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngine;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Upgrades the database when the application is ready, before every other listener and
 * before the application accepts traffic: Spring Boot publishes the readiness state after
 * the event, and treats a failure here as a failed start.
 */
final class MigrateOnReady implements ApplicationListener<ApplicationReadyEvent>, Ordered {

	private static final Log logger = LogFactory.getLog(MigrateOnReady.class);

	private final MigrationEngine engine;

	private final MigrateProperties properties;

	private final ApplicationContext context;

	MigrateOnReady(MigrationEngine engine, MigrateProperties properties, ApplicationContext context) {
		this.engine = engine;
		this.properties = properties;
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		// a child's events reach its parent's listeners too
		if (event.getApplicationContext() == this.context) {
			DatabaseLine line = new DatabaseLine(this.engine, this.properties.target());
			logger.info(this.properties.autoUpgrade() ? line.upgrade() : line.look());
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
