package io.sqlbot.migrate.boot.actuate.health;

import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabases;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Tells the health of the migrations where Spring Boot's health is there.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class, before = HealthContributorAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnEnabledHealthIndicator("migrations")
@ConditionalOnBean(MigratedDatabases.class)
public final class MigrationsHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "migrationsHealthIndicator", "migrationsHealthContributor" })
	MigrationsHealthIndicator migrationsHealthIndicator(ApplicationContext context) {
		return new MigrationsHealthIndicator(() -> TrackedDatabase.in(context));
	}

}
