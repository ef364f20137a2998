package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * Compares the application's model with its databases, when somebody asks.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnBean({ MigrationEngine.class, MigrationEngines.class })
public final class AutogenerateAutoConfiguration {

	@Bean
	Autogenerators migrateAutogenerators(ListableBeanFactory beanFactory, MigrationEngines engines) {
		return new Autogenerators(beanFactory, engines);
	}

}
