package io.sqlbot.migrate.integration.web;

import java.util.EnumSet;

import io.sqlbot.migrate.integration.IntegrationApplication;
import io.sqlbot.migrate.integration.IntegrationApplication.Technology;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.glassfish.jersey.server.ResourceConfig;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What answers requests, here each to {@code /hello}.
 */
enum Stack {

	/** Spring WebFlux on Netty. */
	WEBFLUX {
		@Override
		SpringApplicationBuilder application() {
			return IntegrationApplication.with(EnumSet.noneOf(Technology.class), ReactiveGreeting.class)
				.web(WebApplicationType.REACTIVE);
		}
	},

	/**
	 * Jersey on Tomcat; it has the actuator only where Spring MVC is not on the class
	 * path.
	 */
	JERSEY {
		@Override
		SpringApplicationBuilder application() {
			return IntegrationApplication.with(EnumSet.noneOf(Technology.class), JerseyConfiguration.class)
				.resourceLoader(new DefaultResourceLoader(new FilteredClassLoader("org.springframework.web.servlet.")))
				.web(WebApplicationType.SERVLET);
		}
	};

	abstract SpringApplicationBuilder application();

	@RestController
	static class ReactiveGreeting {

		@GetMapping("/hello")
		Mono<String> hello() {
			return Mono.just("Hello");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class JerseyConfiguration {

		@Bean
		ResourceConfig resources() {
			return new ResourceConfig(Greeting.class);
		}

	}

	/**
	 * A resource of Jersey.
	 */
	@Path("/hello")
	public static class Greeting {

		@GET
		public String hello() {
			return "Hello";
		}

	}

}
