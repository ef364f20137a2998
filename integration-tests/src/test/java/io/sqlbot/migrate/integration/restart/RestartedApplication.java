package io.sqlbot.migrate.integration.restart;

import java.util.EnumSet;

import io.sqlbot.migrate.integration.IntegrationApplication;
import io.sqlbot.migrate.integration.IntegrationApplication.Technology;

/**
 * An application in a JVM of its own, as an IDE starts it.
 */
public final class RestartedApplication {

	private RestartedApplication() {
	}

	public static void main(String[] arguments) {
		IntegrationApplication.with(EnumSet.noneOf(Technology.class)).run(arguments);
	}

}
