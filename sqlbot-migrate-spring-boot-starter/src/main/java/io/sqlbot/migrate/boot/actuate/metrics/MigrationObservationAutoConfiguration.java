package io.sqlbot.migrate.boot.actuate.metrics;

import io.micrometer.observation.ObservationRegistry;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabases;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Observes the migrations where Micrometer's observations and a registry are there.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ ObservationRegistry.class, MigratedDatabases.class })
public final class MigrationObservationAutoConfiguration {

	@Bean
	MigrationObservations migrationObservations(ObservationRegistry registry) {
		return new MigrationObservations(registry);
	}

}
