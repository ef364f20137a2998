package io.sqlbot.migrate.integration.initializer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.integration.IntegrationApplication.Technology;

import org.springframework.boot.WebApplicationType;
import org.springframework.core.io.ClassPathResource;

/**
 * A technology that uses tables while the application starts.
 */
enum SchemaUser {

	/** Quartz recovers its jobs and stores those of the application. */
	QUARTZ(Technology.QUARTZ, WebApplicationType.NONE, QuartzUser.class,
			"org/quartz/impl/jdbcjobstore/tables_postgres.sql", "select count(*) from qrtz_job_details",
			"spring.quartz.job-store-type=jdbc", "spring.quartz.jdbc.initialize-schema=never",
			"spring.quartz.properties.org.quartz.jobStore.driverDelegateClass="
					+ "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"),

	/** Spring Batch runs the application's job. */
	BATCH(Technology.BATCH, WebApplicationType.NONE, BatchUser.class,
			"org/springframework/batch/core/schema-postgresql.sql",
			"select count(*) from batch_job_execution where status = 'COMPLETED'",
			"spring.batch.jdbc.initialize-schema=never"),

	/** A bean stores a session, in an application that serves requests. */
	SESSION(Technology.SESSION, WebApplicationType.SERVLET, SessionUser.class,
			"org/springframework/session/jdbc/schema-postgresql.sql", "select count(*) from spring_session",
			"spring.session.jdbc.initialize-schema=never"),

	/** A bean writes with jOOQ while it is made. */
	JOOQ(Technology.JOOQ, WebApplicationType.NONE, JooqUser.class, "jooq/visit.sql", "select count(*) from visit");

	private final Technology technology;

	private final WebApplicationType web;

	private final Class<?> source;

	private final String script;

	private final String trace;

	private final List<String> properties;

	SchemaUser(Technology technology, WebApplicationType web, Class<?> source, String script, String trace,
			String... properties) {
		this.technology = technology;
		this.web = web;
		this.source = source;
		this.script = script;
		this.trace = trace;
		this.properties = List.of(properties);
	}

	/**
	 * Write a revision that makes the tables.
	 * @param directory where to
	 */
	void writeRevision(Path directory) throws IOException {
		String script = new ClassPathResource(this.script).getContentAsString(StandardCharsets.UTF_8)
			.replace("COMMIT;", "");
		Files.writeString(directory.resolve("001_create_tables.sql"), """
				-- revision: 90ab12cd34ef
				-- revises:
				-- message: create the tables

				-- upgrade
				%s

				-- downgrade
				select 1;
				""".formatted(script));
	}

	Set<Technology> technologies() {
		return (this.web == WebApplicationType.NONE) ? EnumSet.of(this.technology)
				: EnumSet.of(this.technology, Technology.MVC);
	}

	WebApplicationType web() {
		return this.web;
	}

	Class<?> source() {
		return this.source;
	}

	/**
	 * How to count what it left in the tables.
	 * @return the query
	 */
	String trace() {
		return this.trace;
	}

	String[] properties() {
		return this.properties.toArray(String[]::new);
	}

}
