package io.sqlbot.migrate.boot.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out auto-configurations that a command has no use for when it only reads. One
 * that runs revisions gets them all, as a revision may have anything injected.
 */
final class ReadingFilter implements AutoConfigurationImportFilter, EnvironmentAware {

	private static final List<String> UNUSED = List.of("io.sqlbot.migrate.boot.actuate.",
			"org.springframework.boot.activemq.", "org.springframework.boot.actuate.", "org.springframework.boot.amqp.",
			"org.springframework.boot.aop.", "org.springframework.boot.artemis.",
			"org.springframework.boot.autoconfigure.aop.", "org.springframework.boot.batch.",
			"org.springframework.boot.cache.", "org.springframework.boot.cassandra.",
			"org.springframework.boot.couchbase.", "org.springframework.boot.data.",
			"org.springframework.boot.elasticsearch.", "org.springframework.boot.flyway.",
			"org.springframework.boot.freemarker.", "org.springframework.boot.graphql.",
			"org.springframework.boot.groovy.", "org.springframework.boot.hateoas.",
			"org.springframework.boot.hazelcast.", "org.springframework.boot.health.",
			"org.springframework.boot.hibernate.", "org.springframework.boot.integration.",
			"org.springframework.boot.jersey.", "org.springframework.boot.jms.", "org.springframework.boot.jooq.",
			"org.springframework.boot.jpa.", "org.springframework.boot.kafka.", "org.springframework.boot.ldap.",
			"org.springframework.boot.liquibase.", "org.springframework.boot.mail.",
			"org.springframework.boot.micrometer.", "org.springframework.boot.mongodb.",
			"org.springframework.boot.mustache.", "org.springframework.boot.neo4j.", "org.springframework.boot.netty.",
			"org.springframework.boot.opentelemetry.", "org.springframework.boot.persistence.",
			"org.springframework.boot.pulsar.", "org.springframework.boot.quartz.", "org.springframework.boot.r2dbc.",
			"org.springframework.boot.reactor.", "org.springframework.boot.rsocket.",
			"org.springframework.boot.security.", "org.springframework.boot.sendgrid.",
			"org.springframework.boot.servlet.", "org.springframework.boot.session.",
			"org.springframework.boot.thymeleaf.", "org.springframework.boot.tomcat.",
			"org.springframework.boot.transaction.", "org.springframework.boot.web.",
			"org.springframework.boot.webflux.", "org.springframework.boot.webmvc.",
			"org.springframework.boot.webservices.", "org.springframework.boot.websocket.");

	private boolean reading;

	@Override
	public void setEnvironment(Environment environment) {
		this.reading = Boolean.FALSE.equals(environment.getProperty(CommandEnvironment.RUNS_REVISIONS, Boolean.class));
	}

	@Override
	public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
		return wanted(autoConfigurations);
	}

	boolean[] wanted(@Nullable String... autoConfigurations) {
		boolean[] wanted = new boolean[autoConfigurations.length];
		for (int position = 0; position < wanted.length; position++) {
			String name = autoConfigurations[position];
			wanted[position] = !this.reading || name == null || UNUSED.stream().noneMatch(name::startsWith);
		}
		return wanted;
	}

}
