package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Says at each start that nothing is migrated, and why, where that is not what
 * {@code migrate.enabled=false} asks for.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(MigrationEngine.class)
public final class MigrateInactiveAutoConfiguration {

	@Bean
	InactiveWarning migrateInactiveWarning(ApplicationContext context) {
		return new InactiveWarning(context);
	}

}
