package io.sqlbot.migrate.sample;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where to look once the application accepts requests, and so the database has been
 * migrated.
 */
@Component
class WhereToLook {

	private static final Log logger = LogFactory.getLog(WhereToLook.class);

	private final WebServerApplicationContext context;

	WhereToLook(WebServerApplicationContext context) {
		this.context = context;
	}

	@EventListener
	void onReadiness(AvailabilityChangeEvent<ReadinessState> event) {
		if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && this.context.getWebServer() != null) {
			String url = "http://localhost:" + this.context.getWebServer().getPort();
			logger.info("Look at " + url + "/ and " + url + "/actuator/migrations");
		}
	}

}
