package io.sqlbot.migrate.boot.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * The line in the log of a start that migrates nothing, so that it is not found out by
 * the first missing table.
 */
final class InactiveWarning implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog(InactiveWarning.class);

	private final ApplicationContext context;

	InactiveWarning(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		if (event.getApplicationContext() == this.context) {
			Inactivity inactivity = Inactivity.of(this.context);
			logger.warn("No database is migrated: " + inactivity.reason() + " " + inactivity.action()
					+ " If that is meant, set migrate.enabled=false to have it unsaid.");
		}
	}

}
