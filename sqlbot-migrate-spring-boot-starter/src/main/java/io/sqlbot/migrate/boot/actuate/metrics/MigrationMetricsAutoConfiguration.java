package io.sqlbot.migrate.boot.actuate.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabases;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Measures the migrations where Micrometer and a registry are there.
 */
@AutoConfiguration(after = { MigrateAutoConfiguration.class, MetricsAutoConfiguration.class,
		CompositeMeterRegistryAutoConfiguration.class, MigrationObservationAutoConfiguration.class })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, MigratedDatabases.class })
public final class MigrationMetricsAutoConfiguration {

	// an observation of a revision makes the timer
	@Bean
	MigrationMeters migrationMeters(MeterRegistry registry, ObjectProvider<MigrationObservations> observations) {
		return new MigrationMeters(registry, observations.stream().findAny().isEmpty());
	}

	@Bean
	DatabaseGauges migrationDatabaseGauges(ApplicationContext context) {
		return new DatabaseGauges(() -> TrackedDatabase.in(context));
	}

}
