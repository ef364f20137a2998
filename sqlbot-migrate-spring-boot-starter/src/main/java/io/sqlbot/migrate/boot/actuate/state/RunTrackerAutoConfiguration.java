package io.sqlbot.migrate.boot.actuate.state;

import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/**
 * Keeps in mind what each engine is doing, for whoever shows it.
 */
@AutoConfiguration(before = MigrateAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
public final class RunTrackerAutoConfiguration {

	@Bean
	RunTrackers migrationRunTrackers() {
		return new RunTrackers();
	}

}
