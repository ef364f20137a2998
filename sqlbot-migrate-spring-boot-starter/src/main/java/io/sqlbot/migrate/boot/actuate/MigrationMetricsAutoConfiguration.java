package io.sqlbot.migrate.boot.actuate;

import io.micrometer.core.instrument.MeterRegistry;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigrateProperties;
import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Measures the migrations where Micrometer and a registry are there.
 */
@AutoConfiguration(after = { MigrateAutoConfiguration.class, MetricsAutoConfiguration.class,
		CompositeMeterRegistryAutoConfiguration.class })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, MigrateProperties.class })
@ConditionalOnSingleCandidate(MigrationEngine.class)
public final class MigrationMetricsAutoConfiguration {

	@Bean
	RevisionTimer migrationRevisionTimer(MeterRegistry registry) {
		return new RevisionTimer(registry);
	}

	@Bean
	PendingRevisionsGauge migrationPendingRevisionsGauge(MigrationEngine engine, MigrateProperties properties) {
		return new PendingRevisionsGauge(() -> engine.status(properties.target()).pending().size());
	}

}
