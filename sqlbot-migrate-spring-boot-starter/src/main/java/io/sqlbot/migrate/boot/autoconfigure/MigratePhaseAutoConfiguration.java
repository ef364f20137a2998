package io.sqlbot.migrate.boot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Upgrades or checks the databases before anything that uses the schema is made, where
 * {@code migrate.auto-upgrade-phase} asks for it. The bean is there in each phase, as a
 * condition would hold for good what was configured when the application was processed
 * ahead of time.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnBean(value = MigratedDatabases.class, search = SearchStrategy.CURRENT)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class MigratePhaseAutoConfiguration {

	@Bean
	OldSchemaWarning oldSchemaWarning(MigratedDatabases databases, ApplicationContext context) {
		return new OldSchemaWarning(databases, context);
	}

	// runs while the bean is made and not in a callback, as a bean that is there already
	// may be handed to those that wait for it
	@Bean(MigrateInitializer.BEAN_NAME)
	@Lazy(false)
	MigrateInitializer migrateInitializer(MigratedDatabases databases, OldSchemaWarning warning,
			Environment environment) {
		MigrateInitializer initializer = new MigrateInitializer(databases, warning);
		if (!environment.containsProperty(MigrateInitializer.COMMAND)) {
			initializer.run();
		}
		return initializer;
	}

}
