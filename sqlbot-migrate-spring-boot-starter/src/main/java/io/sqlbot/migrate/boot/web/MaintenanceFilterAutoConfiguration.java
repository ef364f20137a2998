package io.sqlbot.migrate.boot.web;

import java.util.stream.Collectors;

import io.sqlbot.migrate.boot.autoconfigure.MaintenanceMode;
import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigrateProperties;
import jakarta.servlet.Filter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.jersey.autoconfigure.JerseyApplicationPath;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.server.WebFilter;

/**
 * Answers requests with 503 until the schema is current, where
 * {@code migrate.maintenance-filter.enabled} asks for it.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnBean(MaintenanceMode.class)
@ConditionalOnBooleanProperty("migrate.maintenance-filter.enabled")
public final class MaintenanceFilterAutoConfiguration {

	// before security, as nobody need log in to be refused; after what measures requests
	static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	@Bean
	MaintenanceAnswer maintenanceAnswer(MaintenanceMode mode, MigrateProperties properties,
			ObjectProvider<PassedPaths> passed) {
		return new MaintenanceAnswer(mode, properties.maintenanceFilter().retryAfter(),
				() -> passed.stream().flatMap((it) -> it.paths().stream()).collect(Collectors.toSet()));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ PathMappedEndpoints.class, ManagementPortType.class })
	static class ActuatorConfiguration {

		@Bean
		ActuatorPaths actuatorPaths(ObjectProvider<PathMappedEndpoints> endpoints, Environment environment) {
			return new ActuatorPaths(endpoints, environment);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ PathMappedEndpoints.class, ManagementPortType.class, JerseyApplicationPath.class })
	static class JerseyConfiguration {

		@Bean
		JerseyActuatorPaths jerseyActuatorPaths(ActuatorPaths actuator,
				ObjectProvider<JerseyApplicationPath> application) {
			return new JerseyActuatorPaths(actuator, application);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass({ Filter.class, FilterRegistrationBean.class })
	static class ServletConfiguration {

		@Bean
		FilterRegistrationBean<MaintenanceFilter> maintenanceFilter(MaintenanceAnswer answer) {
			FilterRegistrationBean<MaintenanceFilter> registration = new FilterRegistrationBean<>(
					new MaintenanceFilter(answer));
			registration.setOrder(ORDER);
			return registration;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnClass(WebFilter.class)
	static class ReactiveConfiguration {

		@Bean
		MaintenanceWebFilter maintenanceFilter(MaintenanceAnswer answer) {
			return new MaintenanceWebFilter(answer);
		}

	}

}
