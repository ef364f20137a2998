package io.sqlbot.migrate.boot;

import java.util.List;

import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Configuration;

/**
 * An application like a user's, on the database of a test, with two revisions.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TestApplication {

	public static final String FIRST = "1f0c2a7d9e11";

	public static final String SECOND = "2b7e4c913a52";

	public static final String THIRD = "3c9d5e024b63";

	// left out of most tests; those that want some of them exclude only the others
	public static final String EXCLUDE = "spring.autoconfigure.exclude=";

	public static final String USERS_OF_THE_SCHEMA = String.join(",",
			"org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
			"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
			"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
			"org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration",
			"org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration",
			"org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration",
			"org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration");

	public static final String SECURITY = String.join(",",
			"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration");

	public static SpringApplicationBuilder on(TestDatabase database, Class<?>... more) {
		return new SpringApplicationBuilder(TestApplication.class).sources(more)
			.web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password(), "spring.datasource.hikari.maximum-pool-size=2",
					"spring.main.banner-mode=off", "migrate.locations=classpath:revisions/chat",
					EXCLUDE + USERS_OF_THE_SCHEMA + "," + SECURITY);
	}

	/**
	 * What every test begins with, for an application in a JVM of its own.
	 */
	static SpringApplicationBuilder bare() {
		return new SpringApplicationBuilder(TestApplication.class)
			.properties(EXCLUDE + USERS_OF_THE_SCHEMA + "," + SECURITY);
	}

	/**
	 * The lines that the starter itself wrote.
	 */
	public static List<String> databaseLines(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.contains("MigrateOnReady")).toList();
	}

	public static boolean hasTable(TestDatabase database, String table) {
		return database.jdbc().sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
	}

	public static List<String> versions(TestDatabase database) {
		return database.jdbc().sql("select version_num from alembic_version").query(String.class).list();
	}

}
