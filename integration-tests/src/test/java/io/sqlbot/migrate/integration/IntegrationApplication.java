package io.sqlbot.migrate.integration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/**
 * An application like a user's, on the database of a test. Of the technologies on the
 * class path it has those that it asks for, as if the others were not there.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class IntegrationApplication {

	private static final String BOOT = "org.springframework.boot.";

	/**
	 * Prepare an application.
	 * @param used the technologies that it has
	 * @param sources more of its classes
	 * @return the builder
	 */
	public static SpringApplicationBuilder with(Set<Technology> used, Class<?>... sources) {
		return new SpringApplicationBuilder(IntegrationApplication.class).sources(sources)
			.web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "spring.datasource.hikari.maximum-pool-size=3", "server.port=0",
					"spring.autoconfigure.exclude=" + EnumSet.allOf(Technology.class)
						.stream()
						.filter((it) -> !used.contains(it))
						.flatMap((it) -> it.autoConfigurations.stream())
						.collect(Collectors.joining(",")));
	}

	/**
	 * The arguments that lead to a database.
	 * @param database the database
	 * @param more more arguments
	 * @return all arguments
	 */
	public static String[] on(TestDatabase database, String... more) {
		String[] arguments = Arrays.copyOf(more, more.length + 3);
		arguments[more.length] = "--spring.datasource.url=" + database.url();
		arguments[more.length + 1] = "--spring.datasource.username=" + database.user();
		arguments[more.length + 2] = "--spring.datasource.password=" + database.password();
		return arguments;
	}

	/**
	 * A technology, by the auto-configurations that bring it.
	 */
	public enum Technology {

		/** Spring Batch with its tables. */
		BATCH("batch.autoconfigure.BatchAutoConfiguration", "batch.autoconfigure.BatchJobLauncherAutoConfiguration",
				"batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration"),

		/** Spring Data JDBC. */
		DATA_JDBC("data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration"),

		/** jOOQ. */
		JOOQ("jooq.autoconfigure.JooqAutoConfiguration"),

		/** Spring MVC, without which Jersey answers in its place. */
		MVC("webmvc.autoconfigure.DispatcherServletAutoConfiguration", "webmvc.autoconfigure.WebMvcAutoConfiguration",
				"webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"),

		/** Quartz. */
		QUARTZ("quartz.autoconfigure.QuartzAutoConfiguration"),

		/** R2DBC. */
		R2DBC("r2dbc.autoconfigure.R2dbcAutoConfiguration"),

		/** Spring Session with its tables. */
		SESSION("session.autoconfigure.SessionAutoConfiguration",
				"session.jdbc.autoconfigure.JdbcSessionAutoConfiguration");

		private final List<String> autoConfigurations;

		Technology(String... autoConfigurations) {
			this.autoConfigurations = Arrays.stream(autoConfigurations).map(BOOT::concat).toList();
		}

	}

}
