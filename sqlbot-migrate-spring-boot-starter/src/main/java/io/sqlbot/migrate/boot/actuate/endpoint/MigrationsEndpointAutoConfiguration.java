package io.sqlbot.migrate.boot.actuate.endpoint;

import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigrateProperties;
import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Shows the migrations at {@code /actuator/migrations} where Actuator is there and the
 * endpoint is exposed.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
@ConditionalOnBean({ MigrationEngine.class, MigrateProperties.class })
public final class MigrationsEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationsEndpoint migrationsEndpoint(ApplicationContext context) {
		return new MigrationsEndpoint(context);
	}

	// the endpoint's access decides in addition whether the commands are there
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(endpoint = MigrationsEndpoint.class, exposure = EndpointExposure.WEB)
	MigrationsWebExtension migrationsWebExtension(MigrationsEndpoint endpoint, MigrateProperties properties) {
		return properties.actuator().write() ? new WritableMigrationsWebExtension(endpoint)
				: new MigrationsWebExtension(endpoint);
	}

}
